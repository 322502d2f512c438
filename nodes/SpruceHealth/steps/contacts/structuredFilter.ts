import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { textList } from '../../values/text/textList';
import type { contactFilters } from '../../fields/contact/filters/contactFilters';
import type { ParamsOf } from '../../framework/declare/params';

type Filters = ParamsOf<[typeof contactFilters]>['filters'];
type CustomField = NonNullable<Filters['organizationContactField']>[number];

interface Row {
	readonly match: 'all' | 'any' | 'none';
}

/** The values of a row, in Spruce's format. Empty when the row was left blank. */
type ValuesOf<R extends Row> = (row: R) => ReadonlyArray<string | IDataObject>;

/**
 * Spruce's structured filters, from the rows that the user filled in. A contact must pass every
 * filter of every list. Leaves out blank rows.
 *
 * @throws InvalidInput when a custom field has a value but no name
 */
export function structuredFilter(filters: Filters): IDataObject {
	return {
		ageFilter: filterPerMatch(filters.age, 'ages', ({ age, comparison }) =>
			age === undefined ? [] : [{ age, comparison }],
		),
		categoryFilter: filterPerRow(filters.category, 'categories', (row) => row.categories),
		createdTimeFilter: filterPerMatch(
			filters.createdTime,
			'createdTimes',
			({ time, comparison }) => (time === '' ? [] : [{ time, comparison }]),
		),
		emailAddressFilter: filterPerRow(filters.emailAddress, 'values', (row) => textList(row.values)),
		faxNumberFilter: filterPerRow(filters.faxNumber, 'values', (row) => textList(row.values)),
		genderFilter: filterPerRow(filters.gender, 'genders', (row) => row.genders),
		integrationIDFilter: filterPerRow(filters.integrationID, 'integrationIDs', (row) =>
			textList(row.ids).map((id) => ({ integrationLinkType: row.integrationLinkType, id })),
		),
		inviteFilter: filterPerRow(filters.invite, 'inviteStates', (row) => row.inviteStates),
		nameFilter: filterPerRow(filters.name, 'names', ({ givenName, familyName }) =>
			`${givenName}${familyName}`.trim() === '' ? [] : [{ givenName, familyName }],
		),
		organizationContactFieldFilter: filterPerMatch(
			filters.organizationContactField,
			'organizationContactFields',
			customFieldValue,
		),
		phoneNumberFilter: filterPerRow(filters.phoneNumber, 'values', (row) => textList(row.values)),
		tagFilter: filterPerRow(filters.tag, 'tags', (row) => row.tags),
	};
}

/** One filter per row, with its values in the list of this name. */
function filterPerRow<R extends Row>(
	rows: readonly R[] = [],
	list: string,
	valuesOf: ValuesOf<R>,
): IDataObject[] {
	return rows
		.map((row) => ({ match: row.match, values: [...valuesOf(row)] }))
		.filter(({ values }) => values.length > 0)
		.map(({ match, values }) => ({ match, [list]: values as IDataObject[] }));
}

/**
 * One filter for all rows with the same match. Each of these rows holds a single value, and "any" of
 * a single value would be the same as "all".
 */
function filterPerMatch<R extends Row>(
	rows: readonly R[] = [],
	list: string,
	valuesOf: ValuesOf<R>,
): IDataObject[] {
	const matches = [...new Set(rows.map(({ match }) => match))];
	const groups = matches.map((match) => ({
		match,
		rows: rows.filter((row) => row.match === match),
	}));
	return filterPerRow(groups, list, (group) => group.rows.flatMap(valuesOf));
}

function customFieldValue({ name, value }: CustomField): IDataObject[] {
	if (value.trim() === '') return [];
	if (name.trim() !== '') return [{ name, value: value.trim() }];
	throw new InvalidInput(
		'Filters > Custom Field > Field Name or ID: nothing was entered',
		'Choose the field that must have the value, or remove the row.',
	);
}
