import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { DateFormat } from '../../values/dates/writtenDay';
import { isJsonObject } from '../../values/jsonObject';
import { switchOf } from '../../values/text/choices';
import { type Field, fieldsOf, groupsOf } from '../declare/field';
import { isEntered, isBlank, isLeftBlank, isSet, usesDefault } from './blankFields';
import { readColumns } from './readColumns';
import { readDate } from './readDate';
import { readFileChoice } from './readFileChoice';
import { readList, readTextList } from './readList';
import { partOf, refuseBlankEntries, refuseBlankFilter } from './refuseBlankFilters';
import { readChoice, readLocator, readNumber, readText, type ValueSettings } from './singleValues';

/**
 * Turns what the user entered in a field into the type that `ValueOf` promises for it.
 *
 * @throws InvalidInput that names the field
 */
export function readValue(
	field: Field,
	entered: unknown,
	given: ValueSettings,
): IDataObject[string] {
	const settings = field.typeOptions?.isFilter === true ? { ...given, isFilter: true } : given;
	refuseBlankFilter(entered, settings);
	if (field.type === 'fixedCollection') return readFixedCollection(field, entered, settings);
	if (field.type === 'multiOptions' || field.typeOptions?.multipleValues === true) {
		return readList(field, entered, settings);
	}
	if (field.typeOptions?.binaryDataProperty === true) {
		return readFileChoice(entered, settings) as IDataObject[string];
	}
	if (field.typeOptions?.isTextList === true) return readTextList(field, entered, settings);
	switch (field.type) {
		case 'boolean':
			return switchOf(entered, settings.label);
		case 'number':
			return readNumber(field, entered, settings);
		case 'options':
			return readChoice(field, entered, settings);
		case 'dateTime':
			return readDate(field, entered, settings);
		case 'resourceLocator':
			return readLocator(field, entered, settings);
		case 'resourceMapper':
			return readColumns(entered, settings);
		case 'collection':
			return readCollection(field, entered, settings);
		default:
			return readText(field, entered, settings);
	}
}

/** A collection has only the fields that the user added to it. */
function readCollection(field: Field, entered: unknown, settings: ValueSettings): IDataObject {
	const fields = fieldsOf(field);
	refuseBlankParts(fields, entered, settings);
	return readFields(settings.isTool ? fields : fields.map(withRequiredValue), entered, settings);
}

/**
 * Requires a time or a key that was added to a collection, because n8n cannot. Otherwise, when the
 * expression in Send At returns nothing, a message for tomorrow morning would be sent tonight.
 */
function withRequiredValue(field: Field): Field {
	const isTime = field.type === 'dateTime' && field.typeOptions?.dateOnly !== true;
	const isKey = field.typeOptions?.isExactText === true;
	return isTime || isKey ? { ...field, required: true } : field;
}

function readFixedCollection(field: Field, entered: unknown, settings: ValueSettings): IDataObject {
	const rowsOfGroups: IDataObject = {};
	const groups = groupsOf(field);
	for (const { name, displayName, values: fields } of groups) {
		const rows = isJsonObject(entered) ? entered[name] : undefined;
		if (!isSet(rows)) continue;
		const label = groups.length > 1 ? `${settings.label} > ${displayName}` : settings.label;
		const written = partOf(settings.written, name);
		const rowSettings = { ...settings, label, written };
		const rowsIn = (row: unknown, index: number) =>
			settings.isTool && isLeftBlank(fields, row)
				? []
				: [readRow(fields, row, { ...rowSettings, written: partOf(written, index) })];
		rowsOfGroups[name] =
			Array.isArray(rows) && field.typeOptions?.multipleValues === true
				? rows.flatMap(rowsIn)
				: readRow(fields, rows, rowSettings);
	}
	return rowsOfGroups;
}

/**
 * A row of a fixed collection has every field of its group, with the default where nothing was
 * entered. Only a blank number is left out. A row with nothing in it may lack required fields.
 */
function readRow(fields: readonly Field[], entered: unknown, settings: ValueSettings): IDataObject {
	const row = isJsonObject(entered) ? entered : {};
	const isBlankRow = Object.values(row).every(isBlank);
	if (!isBlankRow) refuseBlankParts(fields, row, settings);
	const rowWithDefaults = Object.fromEntries(
		fields.map((field) => [field.name, usesDefault(field, row) ? field.default : row[field.name]]),
	) as IDataObject;
	const values = readFields(
		isBlankRow ? fields.map((field) => ({ ...field, required: false })) : fields,
		rowWithDefaults,
		settings,
	);
	if (values.match !== 'any') refuseBlankEntries(fields, row, settings);
	return values;
}

/** Here, because a blank field of a collection is not read, and one of a row gets its default. */
function refuseBlankParts(fields: readonly Field[], entered: unknown, settings: ValueSettings) {
	for (const field of fields) {
		refuseBlankFilter(partOf(entered, field.name), partSettings(field, settings));
	}
}

/** The settings of a field that is in another one. */
function partSettings(field: Field, settings: ValueSettings): ValueSettings {
	return {
		...settings,
		written: partOf(settings.written, field.name),
		label: `${settings.label} > ${field.displayName}`,
		isRequired: field.required === true,
	};
}

function readFields(
	fields: readonly Field[],
	entered: unknown,
	settings: ValueSettings,
): IDataObject {
	if (!isJsonObject(entered)) {
		throw new InvalidInput(
			`${settings.label}: this is not a set of fields`,
			'Add the fields one by one instead of entering an expression for all of them.',
		);
	}
	const values: IDataObject = {};
	const dateFormat = dateFormatOf(fields, entered, settings);
	for (const field of fields) {
		if (!isEntered(field, entered)) continue;
		values[field.name] = readValue(field, entered[field.name], {
			...partSettings(field, settings),
			...(dateFormat !== undefined && { dateFormat }),
		});
	}
	return values;
}

/** How dates are written. Undefined if there is no field Date Format among the fields. */
function dateFormatOf(
	fields: readonly Field[],
	entered: IDataObject,
	settings: ValueSettings,
): DateFormat | undefined {
	const field = fields.find(({ name }) => name === 'dateFormat');
	if (field === undefined) return undefined;
	if (!isEntered(field, entered)) return field.default as DateFormat;
	const label = `${settings.label} > ${field.displayName}`;
	return readChoice(field, entered.dateFormat, { ...settings, label }) as DateFormat;
}
