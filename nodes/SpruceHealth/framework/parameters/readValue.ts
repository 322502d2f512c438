import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { DateFormat } from '../../values/dates/writtenDay';
import { isJsonObject } from '../../values/jsonObject';
import { switchOf } from '../../values/text/choices';
import { type Field, fieldsOf, groupsOf } from '../declare/field';
import { readColumns } from './readColumns';
import { readDate } from './readDate';
import { readFileChoice } from './readFileChoice';
import { readList, readTextList } from './readList';
import { readChoice, readLocator, readNumber, readText, type ValueSettings } from './singleValues';

/**
 * Turns what the user entered in a field into the type that `ValueOf` promises for it.
 *
 * @throws InvalidInput that names the field
 */
export function readValue(
	field: Field,
	entered: unknown,
	settings: ValueSettings,
): IDataObject[string] {
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
		const rowSettings = { ...settings, label };
		const isEnteredRow = (row: unknown) => !settings.isTool || !isLeftBlank(fields, row);
		rowsOfGroups[name] = Array.isArray(rows)
			? rows.filter(isEnteredRow).map((row) => readRow(fields, row, rowSettings))
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
	const rowWithDefaults = Object.fromEntries(
		fields.map((field) => [field.name, usesDefault(field, row) ? field.default : row[field.name]]),
	) as IDataObject;
	return readFields(
		isBlankRow ? fields.map((field) => ({ ...field, required: false })) : fields,
		rowWithDefaults,
		settings,
	);
}

/** Whether an AI agent has left a row out: it holds nothing but choices such as a comparison. */
function isLeftBlank(fields: readonly Field[], row: unknown): boolean {
	if (!isJsonObject(row)) return true;
	const isChoice = ({ type, typeOptions }: Field) =>
		type === 'options' && typeOptions?.loadOptionsMethod === undefined;
	return fields
		.filter((field) => !isChoice(field))
		.every(({ name }) => [row[name]].flat().every(isBlank));
}

/** Whether a row has the field's default. For a blank switch or number, the default would be a guess. */
function usesDefault(field: Field, row: IDataObject): boolean {
	if (!(field.name in row)) return true;
	if (field.type === 'boolean' || field.type === 'number') return false;
	return isMissing(field, row[field.name]);
}

/** A resource locator is blank when nothing was chosen with it. */
function isBlank(value: unknown): boolean {
	const isLocator = isJsonObject(value) && 'mode' in value;
	return value === '' || !isSet(value) || (isLocator && isBlank(value.value));
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
			...settings,
			...(dateFormat !== undefined && { dateFormat }),
			label: `${settings.label} > ${field.displayName}`,
			isRequired: field.required === true,
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

/**
 * AI agents send blanks for fields that they mean to leave out. A blank switch is not left out but
 * refused, and so is a hidden one, such as the former Internal Note: a note would reach the patient.
 */
function isEntered(field: Field, entered: IDataObject): boolean {
	const isSwitch = field.type === 'boolean' || field.type === 'hidden';
	if (isSwitch || field.required === true) return field.name in entered;
	return !isMissing(field, entered[field.name]);
}

function isMissing(field: Field, value: unknown): boolean {
	const isBlankText = typeof value === 'string' && value.trim() === '';
	return !isSet(value) || (isBlankText && !mayBeEmptyText(field));
}

/** A choice from a list that is loaded from Spruce is any text, so it may be empty. */
function mayBeEmptyText({ type, typeOptions }: Field): boolean {
	if (type === 'options') return typeOptions?.loadOptionsMethod !== undefined;
	return type !== 'number' && type !== 'multiOptions';
}

function isSet(value: unknown): boolean {
	return value !== undefined && value !== null;
}
