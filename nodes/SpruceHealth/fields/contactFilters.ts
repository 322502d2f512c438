import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../framework/field';
import type { ParamsOf } from '../framework/params';

const match = {
	displayName: 'Match',
	name: 'match',
	type: 'options',
	options: [
		{ name: 'All of Them', value: 'all' },
		{ name: 'Any of Them', value: 'any' },
		{ name: 'None of Them', value: 'none' },
	],
	default: 'any',
	description: 'How many of the values a contact must have',
} as const satisfies Field;

/** The structured filters of the contact search; a contact must pass each of them. */
export const contactFilters = {
	displayName: 'Filters',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Filter',
	default: {},
	description: 'A contact must pass every filter',
	options: [
		{
			displayName: 'Email Address',
			name: 'emailAddress',
			values: [
				match,
				{
					displayName: 'Email Addresses',
					name: 'values',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@email.com',
					description: 'One, or several with commas between them',
				},
			],
		},
		{
			displayName: 'Name',
			name: 'name',
			values: [
				match,
				{
					displayName: 'Given Name',
					name: 'givenName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nathan',
				},
				{
					displayName: 'Family Name',
					name: 'familyName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Smith',
				},
			],
		},
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			values: [
				match,
				{
					displayName: 'Phone Numbers',
					name: 'values',
					type: 'string',
					validateType: 'string',
					default: '',
					placeholder: 'e.g. (206) 555-1234',
					description: 'One, or several with commas between them',
				},
			],
		},
		{
			displayName: 'Tag',
			name: 'tag',
			values: [
				match,
				{
					displayName: 'Tag Names or IDs',
					name: 'tags',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getContactTagNames' },
					default: [],
					description:
						'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
			],
		},
	],
} as const satisfies Field;

type Filters = ParamsOf<[typeof contactFilters]>['filters'];

/** Spruce's structured filters, from the rows that the user filled in. */
export function structuredFilter(filters: Filters): IDataObject {
	return {
		emailAddressFilter: (filters.emailAddress ?? [])
			.map(({ match, values }) => ({ match, values: listed(values) }))
			.filter(({ values }) => values.length > 0),
		nameFilter: (filters.name ?? [])
			.filter(({ givenName, familyName }) => `${givenName}${familyName}`.trim() !== '')
			.map(({ match, givenName, familyName }) => ({ match, names: [{ givenName, familyName }] })),
		phoneNumberFilter: (filters.phoneNumber ?? [])
			.map(({ match, values }) => ({ match, values: listed(values) }))
			.filter(({ values }) => values.length > 0),
		tagFilter: (filters.tag ?? []).filter(({ tags }) => tags.length > 0) as IDataObject[],
	};
}

function listed(values: string): string[] {
	return values
		.split(',')
		.map((value) => value.trim())
		.filter((value) => value !== '');
}
