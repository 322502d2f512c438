import type { IDataObject } from 'n8n-workflow';
import { withSpellings } from '../../../nodes/SpruceHealth/steps/contacts/withSpellings';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';
import { type Condition, ageOf, comparisons, examples, matches } from './searchFilterExamples';

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
		it.each(Object.keys(matches))(
			'finds the contacts to which %s of its values apply',
			async (match) => {
				const { organization, requests } = clinic.simulator;
				const { rows, filter, list, values, conditions } = exampleOf(organization.contacts);

				await expectToFind(
					{ [group]: rows.map((row) => ({ match, ...row })) },
					matches[match](conditions),
				);

				const body = { structured: { [filter]: [{ match, [list]: values }] } };
				expect(requests[0].body).toEqual(withSpellings(body) ?? body);
			},
		);

		it('finds some contacts and leaves out others', async () => {
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

	it('finds only the minors and seniors who pass the other filters', async () => {
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
	])('accepts a time %s', async (_form, time) => {
		await search({ createdTime: [{ time }] });

		const createdTimes = [
			{ comparison: 'greater_than_or_equal_to', time: '2026-03-31T07:00:00.000Z' },
		];
		expect(clinic.simulator.requests[0].body).toEqual({
			structured: { createdTimeFilter: [{ match: 'all', createdTimes }] },
		});
	});

	it('accepts lists, an age and an ID as they come from other nodes', async () => {
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
	])('refuses rows that are %s: without them, it would find everybody', async (_kind, filters) => {
		for (const [group, rows] of Object.entries(filters)) {
			const { error } = await search({ [group]: rows }, { freeText: 'smith' });

			expect(error?.message).toMatch(/^Filters > [A-Z][\w >]+: nothing was entered$/);
		}
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('searches for adults when an age filter was added and left as it is', async () => {
		await expectToFind({ age: [{}] }, (contact) => ageOf(contact) >= 18);
	});

	it.each<[IDataObject, string]>([
		[{ age: [{ age: expression('old') }] }, 'Age > Age: the number is not allowed'],
		[{ age: [{ age: -1 }] }, 'Age > Age: the number is not allowed'],
		[{ age: [{ age: 1e9 }] }, 'Age > Age: the number is not allowed'],
		[{ age: [{ age: 17.5 }] }, 'Age > Age: the number is not allowed'],
		[
			{ age: [{ comparison: expression('older') }] },
			'Age > Comparison: this is not one of the options',
		],
		[{ age: [{ match: 'some' }] }, 'Age > Match: this is not one of the options'],
		[
			{ category: [{ categories: expression(['family']) }] },
			'Category > Categories: this is not one of the options',
		],
		[{ createdTime: [{ time: 'soon' }] }, 'Created Time > Time: this is not a date'],
		[
			{ createdTime: [{ time: '2026-02-31' }] },
			'Created Time > Time: the calendar has no such day',
		],
		[
			{ createdTime: [{ comparison: 'during', time: '2026-02-01' }] },
			'Created Time > Comparison: this is not one of the options',
		],
		[
			{ emailAddress: [{ values: expression([{ email: 'a@example.com' }]) }] },
			'Email Address > Email Addresses: text is needed, not an object',
		],
		[
			{ faxNumber: [{ values: expression(206555123) }] },
			'Fax Number > Fax Numbers: the number has 9 digits, too few',
		],
		[
			{ gender: [{ genders: expression('woman') }] },
			'Gender > Genders: this is not one of the options',
		],
		[
			{ integrationID: [{ integrationLinkType: 'epic', ids: '1' }] },
			'Integration ID > System: this is not one of the options',
		],
		[
			{ invite: [{ inviteStates: expression(['invited', 'away']) }] },
			'Invitation > States: this is not one of the options',
		],
		[
			{ organizationContactField: [{ name: '', value: 'Spanish' }] },
			'Custom Field > Field Name or ID: nothing was entered',
		],
		[
			{ phoneNumber: [{ values: expression(206555123) }] },
			'Phone Number > Phone Numbers: the number has 9 digits, too few',
		],
	])('refuses %j by name before it calls Spruce', async (filters, message) => {
		const { error } = await search(filters);

		expect(error?.message).toBe(`Filters > ${message}`);
		expect(error?.description).toBeTruthy();
		expect(clinic.simulator.requests).toEqual([]);
	});
});
