import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/Contact';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

type Condition = (contact: Contact) => boolean;

/** Some conditions as the user enters them, as Spruce is asked for them, and in plain words of code. */
interface Example {
	rows: IDataObject[];
	filter: string;
	list: string;
	values: unknown[];
	conditions: Condition[];
}

const matches: Record<string, (conditions: Condition[]) => Condition> = {
	all: (conditions) => (contact) => conditions.every((holds) => holds(contact)),
	any: (conditions) => (contact) => conditions.some((holds) => holds(contact)),
	none: (conditions) => (contact) => !conditions.some((holds) => holds(contact)),
};

const comparisons: Record<string, (one: number, other: number) => boolean> = {
	equal: (one, other) => one === other,
	less_than: (one, other) => one < other,
	less_than_or_equal_to: (one, other) => one <= other,
	greater_than: (one, other) => one > other,
	greater_than_or_equal_to: (one, other) => one >= other,
};

/** NaN, with which every comparison is false, where the date of birth is not known. */
function ageOf({ dateOfBirth = 'unknown' }: Contact): number {
	const [year, month, day] = dateOfBirth.split('-').map(Number);
	const now = new Date();
	const hadBirthday =
		now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= day);
	return now.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
}

function hasField(name: string, value: string): Condition {
	return ({ organizationContactFields }) =>
		organizationContactFields.some((field) => field.name === name && field.value === value);
}

function isLinked(type: string, id: string): Condition {
	return ({ integrationLinks }) =>
		integrationLinks.some((link) => link.type === type && link.externalId === id);
}

function hasPoint(points: 'emailAddresses' | 'faxNumbers' | 'phoneNumbers', value: string) {
	return (contact: Contact) => contact[points].some((point) => point.value === value);
}

const examples: Record<string, (contacts: Contact[]) => Example> = {
	age: () => ({
		rows: [
			{ comparison: 'greater_than_or_equal_to', age: 18 },
			{ comparison: 'less_than', age: 65 },
		],
		filter: 'ageFilter',
		list: 'ages',
		values: [
			{ comparison: 'greater_than_or_equal_to', age: 18 },
			{ comparison: 'less_than', age: 65 },
		],
		conditions: [(contact) => ageOf(contact) >= 18, (contact) => ageOf(contact) < 65],
	}),
	category: () => ({
		rows: [{ categories: ['clinic', 'professional'] }],
		filter: 'categoryFilter',
		list: 'categories',
		values: ['clinic', 'professional'],
		conditions: [
			({ category }) => category === 'clinic',
			({ category }) => category === 'professional',
		],
	}),
	createdTime: (contacts) => {
		const [early, late] = [contacts[100].created, contacts[200].created];
		const [time, other] = [new Date(early).toISOString(), new Date(late).toISOString()];
		return {
			rows: [
				{ comparison: 'less_than', time },
				{ comparison: 'greater_than', time: other },
			],
			filter: 'createdTimeFilter',
			list: 'createdTimes',
			values: [
				{ comparison: 'less_than', time },
				{ comparison: 'greater_than', time: other },
			],
			conditions: [
				({ created }) => Date.parse(created) < Date.parse(early),
				({ created }) => Date.parse(created) > Date.parse(late),
			],
		};
	},
	emailAddress: ([one, other]) => {
		const values = ['first@example.com', 'second@example.com'];
		one.emailAddresses = values.map((value) => ({ id: 'entityContact_1', value }));
		other.emailAddresses = [{ id: 'entityContact_2', value: values[0] }];
		return {
			rows: [{ values: ' first@example.com, second@example.com,' }],
			filter: 'emailAddressFilter',
			list: 'values',
			values,
			conditions: values.map((value) => hasPoint('emailAddresses', value)),
		};
	},
	faxNumber: ([one, other]) => {
		const values = ['+12065550901', '+12065550902'];
		one.faxNumbers = values.map((value) => ({ id: 'entityContact_1', value }));
		other.faxNumbers = [{ id: 'entityContact_2', value: values[0] }];
		return {
			rows: [{ values: '(206) 555-0901, 2065550902' }],
			filter: 'faxNumberFilter',
			list: 'values',
			values: ['(206) 555-0901', '2065550902'],
			conditions: values.map((value) => hasPoint('faxNumbers', value)),
		};
	},
	gender: () => ({
		rows: [{ genders: ['female', 'other'] }],
		filter: 'genderFilter',
		list: 'genders',
		values: ['female', 'other'],
		conditions: [({ gender }) => gender === 'female', ({ gender }) => gender === 'other'],
	}),
	integrationID: ([one, other, third]) => {
		const link = { type: 'athena', contactId: '' } as const;
		one.integrationLinks = [
			{ ...link, externalId: '0017' },
			{ ...link, externalId: 'x-18' },
		];
		other.integrationLinks = [{ ...link, externalId: 'x-18' }];
		third.integrationLinks = [{ ...link, type: 'hint', externalId: '0017' }];
		return {
			rows: [{ integrationLinkType: 'athena', ids: '0017, x-18' }],
			filter: 'integrationIDFilter',
			list: 'integrationIDs',
			values: [
				{ integrationLinkType: 'athena', id: '0017' },
				{ integrationLinkType: 'athena', id: 'x-18' },
			],
			conditions: [isLinked('athena', '0017'), isLinked('athena', 'x-18')],
		};
	},
	invite: () => ({
		rows: [{ inviteStates: ['has_account', 'invited'] }],
		filter: 'inviteFilter',
		list: 'inviteStates',
		values: ['has_account', 'invited'],
		conditions: [({ hasAccount }) => hasAccount, ({ hasPendingInvite }) => hasPendingInvite],
	}),
	name: ([{ givenName, familyName }]) => ({
		rows: [{ givenName, familyName }],
		filter: 'nameFilter',
		list: 'names',
		values: [{ givenName, familyName }],
		conditions: [(contact) => contact.givenName === givenName && contact.familyName === familyName],
	}),
	organizationContactField: () => ({
		rows: [
			{ name: 'Preferred Language', value: ' Spanish ' },
			{ name: 'Insurance Plan', value: 'Self-Pay' },
		],
		filter: 'organizationContactFieldFilter',
		list: 'organizationContactFields',
		values: [
			{ name: 'Preferred Language', value: 'Spanish' },
			{ name: 'Insurance Plan', value: 'Self-Pay' },
		],
		conditions: [hasField('Preferred Language', 'Spanish'), hasField('Insurance Plan', 'Self-Pay')],
	}),
	phoneNumber: ([one, other]) => {
		const values = [one, other].map(({ phoneNumbers }) => phoneNumbers[0].value);
		one.phoneNumbers = [...one.phoneNumbers, ...other.phoneNumbers];
		return {
			rows: [{ values: values.join(',') }],
			filter: 'phoneNumberFilter',
			list: 'values',
			values,
			conditions: values.map((value) => hasPoint('phoneNumbers', value)),
		};
	},
	tag: () => ({
		rows: [{ tags: ['VIP', 'Medicare'] }],
		filter: 'tagFilter',
		list: 'tags',
		values: ['VIP', 'Medicare'],
		conditions: ['VIP', 'Medicare'].map(
			(tag) =>
				({ tags }: Contact) =>
					tags.some(({ value }) => value === tag),
		),
	}),
};

describe('contact: search by filters', () => {
	const clinic = simulatedClinic({ contacts: 300 });

	async function search(filters: IDataObject, more: IDataObject = {}) {
		const parameters = { resource: 'contact', operation: 'search', filters, returnAll: true };
		return await clinic.run({ ...parameters, ...more });
	}

	async function expectToFind(filters: IDataObject, wanted: Condition) {
		const { items, error } = await search(filters);

		expect(error).toBeUndefined();
		const expected = clinic.simulator.organization.contacts.filter(wanted);
		expect(items.map(({ json }) => json.id).sort()).toEqual(expected.map(({ id }) => id).sort());
		return expected.length;
	}

	describe.each(Object.entries(examples))('the filter %s', (group, exampleOf) => {
		it.each(Object.keys(matches))('finds those to whom %s of its values apply', async (match) => {
			const { organization, requests } = clinic.simulator;
			const { rows, filter, list, values, conditions } = exampleOf(organization.contacts);

			await expectToFind(
				{ [group]: rows.map((row) => ({ match, ...row })) },
				matches[match](conditions),
			);

			expect(requests[0].body).toEqual({ structured: { [filter]: [{ match, [list]: values }] } });
		});

		it('finds some and leaves out others', async () => {
			const { contacts } = clinic.simulator.organization;
			const { rows, conditions } = exampleOf(contacts);

			const found = await expectToFind(
				{ [group]: rows.map((row) => ({ match: 'any', ...row })) },
				matches.any(conditions),
			);

			expect(found).toBeGreaterThan(0);
			expect(found).toBeLessThan(contacts.length);
		});
	});

	it.each(Object.entries(comparisons))('compares ages: %s', async (comparison, holds) => {
		const ages = clinic.simulator.organization.contacts.map(ageOf).filter((age) => age > 0);
		const age = ages.sort((one, other) => one - other)[Math.floor(ages.length / 2)];

		const found = await expectToFind({ age: [{ match: 'all', comparison, age }] }, (contact) =>
			holds(ageOf(contact), age),
		);

		expect(found).toBeGreaterThan(0);
	});

	it.each(Object.entries(comparisons))('compares times: %s', async (comparison, holds) => {
		const { created } = clinic.simulator.organization.contacts[150];

		const found = await expectToFind(
			{ createdTime: [{ match: 'all', comparison, time: created }] },
			(contact) => holds(Date.parse(contact.created), Date.parse(created)),
		);

		expect(found).toBeGreaterThan(0);
	});

	it('finds minors and seniors, and of them only those who pass the other filters', async () => {
		const found = await expectToFind(
			{
				age: [
					{ match: 'any', comparison: 'less_than', age: 18 },
					{ match: 'any', comparison: 'greater_than_or_equal_to', age: 65 },
					{ match: 'none', comparison: 'equal', age: 70 },
				],
				gender: [{ match: 'any', genders: ['female'] }],
			},
			(contact) =>
				(ageOf(contact) < 18 || ageOf(contact) >= 65) &&
				ageOf(contact) !== 70 &&
				contact.gender === 'female',
		);

		expect(found).toBeGreaterThan(0);
		const years = { comparison: 'greater_than_or_equal_to', age: 65 };
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: {
				ageFilter: [
					{ match: 'any', ages: [{ comparison: 'less_than', age: 18 }, years] },
					{ match: 'none', ages: [{ comparison: 'equal', age: 70 }] },
				],
				genderFilter: [{ match: 'any', genders: ['female'] }],
			},
		});
	});

	it.each([
		['in another zone', '2026-03-31T09:00:00+02:00'],
		['as a date of an expression', '={{ DateTime.fromISO("2026-03-31T07:00:00Z") }}'],
		['as a date of JavaScript', '={{ new Date("2026-03-31T07:00:00Z") }}'],
	])('takes a time %s', async (_form, time) => {
		await search({ createdTime: [{ time }] });

		const createdTimes = [
			{ comparison: 'greater_than_or_equal_to', time: '2026-03-31T07:00:00.000Z' },
		];
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: { createdTimeFilter: [{ match: 'all', createdTimes }] },
		});
	});

	it('takes lists, an age and an ID as they come from other nodes', async () => {
		await search({
			age: [{ age: expression('18') }],
			category: [{ categories: expression('patient, clinic') }],
			gender: [{ genders: expression(['female']) }],
			integrationID: [{ ids: expression(12345) }],
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			structured: {
				ageFilter: [{ match: 'all', ages: [{ comparison: 'greater_than_or_equal_to', age: 18 }] }],
				categoryFilter: [{ match: 'any', categories: ['patient', 'clinic'] }],
				genderFilter: [{ match: 'any', genders: ['female'] }],
				integrationIDFilter: [
					{ match: 'any', integrationIDs: [{ integrationLinkType: 'athena', id: '12345' }] },
				],
			},
		});
	});

	const blankRows = (blank: string) => {
		return {
			age: [{ match: blank, comparison: blank, age: blank }],
			category: [{ match: blank, categories: blank }],
			createdTime: [{ match: blank, comparison: blank, time: blank }],
			emailAddress: [{ match: blank, values: blank }],
			faxNumber: [{ match: blank, values: blank }],
			gender: [{ match: blank, genders: blank }],
			integrationID: [{ match: blank, integrationLinkType: blank, ids: blank }],
			invite: [{ match: blank, inviteStates: blank }],
			name: [{ match: blank, givenName: blank, familyName: blank }],
			organizationContactField: [
				{ match: blank, name: blank, value: blank },
				{ match: 'all', name: 'Preferred Language', value: blank },
			],
			phoneNumber: [{ match: blank, values: blank }],
			tag: [{ match: blank, tags: blank }],
		};
	};
	const untouched = Object.keys(examples).filter((group) => group !== 'age');

	it.each([
		['untouched', Object.fromEntries(untouched.map((group) => [group, [{}]]))],
		['blank', blankRows(expression(''))],
		['null', blankRows(expression(null))],
		['of fields that the item does not have', blankRows('={{ $json.missing }}')],
	])('never sends rows that are %s', async (_kind, filters) => {
		await search(filters, { freeText: 'smith' });
		const { error } = await search(filters);

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([{ freeText: 'smith' }]);
		expect(error?.message).toBe('Free Text: nothing to search for');
	});

	it('asks for adults when an age was added and left as it is', async () => {
		await expectToFind({ age: [{}] }, (contact) => ageOf(contact) >= 18);
	});

	it.each<[IDataObject, string]>([
		[{ age: [{ age: expression('old') }] }, 'Age > Age: "old" is not allowed'],
		[{ age: [{ age: -1 }] }, 'Age > Age: "-1" is not allowed'],
		[{ age: [{ age: 1e9 }] }, 'Age > Age: "1000000000" is not allowed'],
		[{ age: [{ age: 17.5 }] }, 'Age > Age: "17.5" is not allowed'],
		[
			{ age: [{ comparison: expression('older') }] },
			'Age > Comparison: "older" is not one of the options',
		],
		[{ age: [{ match: 'some' }] }, 'Age > Match: "some" is not one of the options'],
		[
			{ category: [{ categories: expression(['family']) }] },
			'Category > Categories: "family" is not one of the options',
		],
		[{ createdTime: [{ time: 'soon' }] }, 'Created Time > Time: "soon" is not a date'],
		[{ createdTime: [{ time: '2026-02-31' }] }, 'Created Time > Time: "2026-02-31" is not a date'],
		[
			{ createdTime: [{ comparison: 'during', time: '2026-02-01' }] },
			'Created Time > Comparison: "during" is not one of the options',
		],
		[
			{ emailAddress: [{ values: expression(['a@example.com']) }] },
			'Email Address > Email Addresses: text is needed, not a list',
		],
		[
			{ faxNumber: [{ values: expression(2065551234) }] },
			'Fax Number > Fax Numbers: 2065551234 is a number, not text',
		],
		[
			{ gender: [{ genders: expression('woman') }] },
			'Gender > Genders: "woman" is not one of the options',
		],
		[
			{ integrationID: [{ integrationLinkType: 'epic', ids: '1' }] },
			'Integration ID > System: "epic" is not one of the options',
		],
		[
			{ invite: [{ inviteStates: expression(['invited', 'away']) }] },
			'Invitation > States: "away" is not one of the options',
		],
		[
			{ organizationContactField: [{ name: '', value: 'Spanish' }] },
			'Custom Field > Field Name or ID: nothing was entered',
		],
		[
			{ phoneNumber: [{ values: expression(2065551234) }] },
			'Phone Number > Phone Numbers: 2065551234 is a number, not text',
		],
	])('refuses %j by name before it calls Spruce', async (filters, message) => {
		const { error } = await search(filters);

		expect(error?.message).toBe(`Filters > ${message}`);
		expect(error?.description).toBeTruthy();
		expect(clinic.simulator.requests).toEqual([]);
	});
});
