import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { contactFilters } from '../../fields/contact/filters/contactFilters';
import type { ParamsOf } from '../../framework/declare/params';

type Filters = ParamsOf<[typeof contactFilters]>['filters'];
type CustomField = NonNullable<Filters['organizationContactField']>[number];

interface Row {
	readonly match: 'all' | 'any' | 'none';
}

/** What a row says, in Spruce's words: nothing when it was left blank. */
type ValuesOf<R extends Row> = (row: R) => ReadonlyArray<string | IDataObject>;

/**
 * Spruce's structured filters, from the rows that the user filled in; a contact must pass every
 * filter of every list. Rows that were left blank are left out.
 *
 * @throws InvalidInput when a custom field has a value and no name
 */
export function structuredFilter(filters: Filters): IDataObject {
	return {
		ageFilter: together(filters.age, 'ages', ({ age, comparison }) =>
			age === undefined ? [] : [{ age, comparison }],
		),
		categoryFilter: each(filters.category, 'categories', (row) => row.categories),
		createdTimeFilter: together(filters.createdTime, 'createdTimes', ({ time, comparison }) =>
			time === '' ? [] : [{ time, comparison }],
		),
		emailAddressFilter: each(filters.emailAddress, 'values', (row) => listed(row.values)),
		faxNumberFilter: each(filters.faxNumber, 'values', (row) => listed(row.values)),
		genderFilter: each(filters.gender, 'genders', (row) => row.genders),
		integrationIDFilter: each(filters.integrationID, 'integrationIDs', (row) =>
			listed(row.ids).map((id) => ({ integrationLinkType: row.integrationLinkType, id })),
		),
		inviteFilter: each(filters.invite, 'inviteStates', (row) => row.inviteStates),
		nameFilter: each(filters.name, 'names', ({ givenName, familyName }) =>
			`${givenName}${familyName}`.trim() === '' ? [] : [{ givenName, familyName }],
		),
		organizationContactFieldFilter: together(
			filters.organizationContactField,
			'organizationContactFields',
			customField,
		),
		phoneNumberFilter: each(filters.phoneNumber, 'values', (row) => listed(row.values)),
		tagFilter: each(filters.tag, 'tags', (row) => row.tags),
	};
}

/** Each row is a filter of its own, whose values are in the list of this name. */
function each<R extends Row>(
	rows: readonly R[] = [],
	list: string,
	valuesOf: ValuesOf<R>,
): IDataObject[] {
	return rows
		.map((row) => ({ match: row.match, values: [...valuesOf(row)] }))
		.filter(({ values }) => values.length > 0)
		.map(({ match, values }) => ({ match, [list]: values as IDataObject[] }));
}

/** Rows of one value each are one filter where they have the same match: "any" of one says nothing. */
function together<R extends Row>(
	rows: readonly R[] = [],
	list: string,
	valuesOf: ValuesOf<R>,
): IDataObject[] {
	const matches = [...new Set(rows.map(({ match }) => match))];
	const alike = matches.map((match) => ({
		match,
		rows: rows.filter((row) => row.match === match),
	}));
	return each(alike, list, (group) => group.rows.flatMap(valuesOf));
}

function customField({ name, value }: CustomField): IDataObject[] {
	if (value.trim() === '') return [];
	if (name.trim() !== '') return [{ name, value: value.trim() }];
	throw new InvalidInput(
		'Filters > Custom Field > Field Name or ID: nothing was entered',
		'Choose the field that must have the value, or remove the row.',
	);
}

function listed(values: string): string[] {
	return values
		.split(',')
		.map((value) => value.trim())
		.filter((value) => value !== '');
}
