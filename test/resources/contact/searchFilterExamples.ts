import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';

/** Whether a contact should be found. */
export type Condition = (contact: Contact) => boolean;

/** One filter: as the user enters it, as the request to Spruce, and as conditions in code. */
export interface Example {
	rows: IDataObject[];
	filter: string;
	list: string;
	values: unknown[];
	conditions: Condition[];
}

/** What the three kinds of match mean. */
export const matches: Record<string, (conditions: Condition[]) => Condition> = {
	all: (conditions) => (contact) => conditions.every((holds) => holds(contact)),
	any: (conditions) => (contact) => conditions.some((holds) => holds(contact)),
	none: (conditions) => (contact) => !conditions.some((holds) => holds(contact)),
};

/** What the comparisons mean. */
export const comparisons: Record<string, (one: number, other: number) => boolean> = {
	equal: (one, other) => one === other,
	less_than: (one, other) => one < other,
	less_than_or_equal_to: (one, other) => one <= other,
	greater_than: (one, other) => one > other,
	greater_than_or_equal_to: (one, other) => one >= other,
};

/** NaN when the date of birth is not known, because every comparison with NaN is false. */
export function ageOf({ dateOfBirth = 'unknown' }: Contact): number {
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

/** An example of each filter, by its name in the node. */
export const examples: Record<string, (contacts: Contact[]) => Example> = {
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
			values,
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
