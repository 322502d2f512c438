import type { IDataObject } from 'n8n-workflow';
import { emailAddressOf } from '../input/emailAddressOf';
import { externalIdOf } from './externalIdOf';
import { phoneNumberOf } from '../input/phoneNumberOf';
import { InvalidInput } from '../../values/InvalidInput';
import { textList } from '../../values/text/textList';
import type { contactFilters } from '../../fields/contact/filters/contactFilters';
import type { ParamsOf } from '../../framework/declare/params';

type Filters = ParamsOf<[typeof contactFilters]>['filters'];
type CreatedTime = NonNullable<Filters['createdTime']>[number];
type CustomField = NonNullable<Filters['organizationContactField']>[number];

interface Row {
	readonly match: 'all' | 'any' | 'none';
}

/** The values of a row, in Spruce's format. Empty when the row was left blank. */
type ValuesOf<R extends Row> = (row: R) => ReadonlyArray<string | IDataObject>;

/**
 * Spruce's structured filters, from the rows that the user filled in. A contact must pass every
 * filter of every list.
 *
 * @throws InvalidInput when a row is blank, a custom field has a value but no name, or a number or
 * address cannot be one
 */
export function structuredFilter(filters: Filters): IDataObject {
	return {
		ageFilter: filterPerMatch('Age', filters.age, 'ages', ({ age, comparison }) =>
			age === undefined ? [] : [{ age, comparison }],
		),
		categoryFilter: filterPerRow(
			'Category',
			filters.category,
			'categories',
			(row) => row.categories,
		),
		createdTimeFilter: filterPerMatch(
			'Created Time',
			filters.createdTime,
			'createdTimes',
			createdTimes,
		),
		emailAddressFilter: filterPerRow('Email Address', filters.emailAddress, 'values', (row) =>
			addressesIn(row.values, 'Filters > Email Address > Email Addresses'),
		),
		faxNumberFilter: filterPerRow('Fax Number', filters.faxNumber, 'values', (row) =>
			numbersIn(row.values, 'Filters > Fax Number > Fax Numbers'),
		),
		genderFilter: filterPerRow('Gender', filters.gender, 'genders', (row) => row.genders),
		integrationIDFilter: filterPerRow(
			'Integration ID',
			filters.integrationID,
			'integrationIDs',
			(row) => idsIn(row.ids).map((id) => ({ integrationLinkType: row.integrationLinkType, id })),
		),
		inviteFilter: filterPerRow(
			'Invitation',
			filters.invite,
			'inviteStates',
			(row) => row.inviteStates,
		),
		nameFilter: filterPerRow('Name', filters.name, 'names', ({ givenName, familyName }) =>
			`${givenName}${familyName}`.trim() === '' ? [] : [{ givenName, familyName }],
		),
		organizationContactFieldFilter: filterPerMatch(
			'Custom Field',
			filters.organizationContactField,
			'organizationContactFields',
			customFieldValue,
		),
		phoneNumberFilter: filterPerRow('Phone Number', filters.phoneNumber, 'values', (row) =>
			numbersIn(row.values, 'Filters > Phone Number > Phone Numbers'),
		),
		tagFilter: filterPerRow('Tag', filters.tag, 'tags', (row) => row.tags),
	};
}

/** One filter per row, with its values in the list of this name. */
function filterPerRow<R extends Row>(
	filter: string,
	rows: readonly R[] = [],
	list: string,
	valuesOf: ValuesOf<R>,
): IDataObject[] {
	return rows.map((row) => ({
		match: row.match,
		[list]: filledValues(filter, valuesOf(row)) as IDataObject[],
	}));
}

/** The values of a row. Without them, the search would find everybody. */
function filledValues<Value>(filter: string, values: readonly Value[]): Value[] {
	if (values.length > 0) return [...values];
	throw new InvalidInput(
		`Filters > ${filter}: nothing was entered`,
		'Fill it in, check that the expression returns a value for this item, or remove the filter: without it, the search finds more contacts.',
	);
}

/**
 * One filter for all rows with the same match. Each of these rows holds a single value, and "any" of
 * a single value would be the same as "all".
 */
function filterPerMatch<R extends Row>(
	filter: string,
	rows: readonly R[] = [],
	list: string,
	valuesOf: ValuesOf<R>,
): IDataObject[] {
	const matches = [...new Set(rows.map(({ match }) => match))];
	const groups = matches.map((match) => ({
		match,
		rows: rows.filter((row) => row.match === match),
	}));
	return filterPerRow(filter, groups, list, (group) =>
		group.rows.flatMap((row) => filledValues(filter, valuesOf(row))),
	);
}

/**
 * The comparisons of a row. For a day without a time, `readDate` gives its first and last moment:
 * after a day means after its end.
 */
function createdTimes({ match, comparison, time }: CreatedTime): IDataObject[] {
	if (time === '') return [];
	const [first, last = first] = time.split('/');
	switch (comparison) {
		case 'greater_than_or_equal_to':
		case 'less_than':
			return [{ time: first, comparison }];
		case 'greater_than':
		case 'less_than_or_equal_to':
			return [{ time: last, comparison }];
		case 'equal':
			return first === last ? [{ time: first, comparison }] : onDay(match, first, last);
	}
}

function onDay(match: Row['match'], first: string, last: string): IDataObject[] {
	if (match === 'all') {
		return [
			{ time: first, comparison: 'greater_than_or_equal_to' },
			{ time: last, comparison: 'less_than_or_equal_to' },
		];
	}
	throw new InvalidInput(
		'Filters > Created Time > Time: the date has no time',
		'At a whole day only works with Must Apply under Match. Enter the time too, such as 2026-03-31 9:00 AM.',
	);
}

function customFieldValue({ name, value }: CustomField): IDataObject[] {
	if (value.trim() === '') return [];
	if (name.trim() !== '') return [{ name, value: value.trim() }];
	throw new InvalidInput(
		'Filters > Custom Field > Field Name or ID: nothing was entered',
		'Choose the field that must have the value, or remove the row.',
	);
}

/** Spruce answers with numbers in E.164 form, so they are searched for in this form too. */
function numbersIn(values: string, label: string): string[] {
	return textList(values).map((value) => phoneNumberOf(value, label));
}

/** As Create or Update stores them. */
function idsIn(values: string): string[] {
	const label = 'Filters > Integration ID > IDs';
	return [...new Set(textList(values).map((value) => externalIdOf(value, label)))];
}

function addressesIn(values: string, label: string): string[] {
	return textList(values).map((value) => emailAddressOf(value, label));
}
