import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { type Field, fieldsOf, groupsOf } from '../declare/field';
import {
	readBoolean,
	readChoice,
	readDate,
	readLocator,
	readNumber,
	readText,
	type ValuePlace,
} from './readSingle';

/**
 * Turns what the user entered into what the field's type promises (`ValueOf`).
 *
 * @throws InvalidInput that names the field
 */
export function readValue(field: Field, entered: unknown, place: ValuePlace): IDataObject[string] {
	if (field.type === 'fixedCollection') return readGroups(field, entered, place);
	if (field.type === 'multiOptions' || field.typeOptions?.multipleValues === true) {
		return readList(field, entered, place);
	}
	return readSingle(field, entered, place);
}

function readSingle(field: Field, entered: unknown, place: ValuePlace): IDataObject[string] {
	switch (field.type) {
		case 'boolean':
			return readBoolean(entered, place);
		case 'number':
			return readNumber(field, entered, place);
		case 'options':
			return readChoice(field, entered, place);
		case 'dateTime':
			return readDate(field, entered, place);
		case 'resourceLocator':
			return readLocator(field, entered, place);
		case 'collection':
			return readRow(
				place.isTool ? fieldsOf(field) : fieldsOf(field).map(withTime),
				entered,
				place,
			);
		default:
			return readText(field, entered, place);
	}
}

/** Lists come as such, or from an expression as one value or as text with commas. */
function readList(field: Field, entered: unknown, place: ValuePlace): IDataObject[string] {
	const entries = typeof entered === 'string' ? entered.split(',') : [entered ?? []].flat();
	const read = field.type === 'multiOptions' ? readChoice : readText;
	return entries
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== '' && entry !== null)
		.map((entry) => read(field, entry, place));
}

function readGroups(field: Field, entered: unknown, place: ValuePlace): IDataObject {
	const read: IDataObject = {};
	const groups = groupsOf(field);
	for (const group of groups) {
		const rows = isJsonObject(entered) ? entered[group.name] : undefined;
		if (rows === undefined || rows === null) continue;
		const label = groups.length > 1 ? `${place.label} > ${group.displayName}` : place.label;
		read[group.name] = Array.isArray(rows)
			? rows.map((row) => readWholeRow(group.values, row, { ...place, label }))
			: readWholeRow(group.values, rows, { ...place, label });
	}
	return read;
}

/**
 * A row of a fixed collection has every field of its group; what was not entered is the default,
 * but a number that was left blank is left out. A row that was left blank altogether needs nothing.
 */
function readWholeRow(fields: readonly Field[], entered: unknown, place: ValuePlace): IDataObject {
	const row = isJsonObject(entered) ? entered : {};
	const isBlankRow = Object.values(row).every(isBlank);
	const whole = Object.fromEntries(
		fields.map((field) => [field.name, takesDefault(field, row) ? field.default : row[field.name]]),
	) as IDataObject;
	const needed = isBlankRow ? fields.map((field) => ({ ...field, required: false })) : fields;
	return readRow(needed, whole, place);
}

/** Where an expression gives no number, the default would be a guess. */
function takesDefault(field: Field, row: IDataObject): boolean {
	if (!(field.name in row)) return true;
	if (field.type === 'boolean' || field.type === 'number') return false;
	const value = row[field.name];
	return !isSet(value) || (value === '' && hasNoBlank(field));
}

/** A resource locator is blank when nothing was chosen with it. */
function isBlank(value: unknown): boolean {
	const isLocator = isJsonObject(value) && 'mode' in value;
	return value === '' || !isSet(value) || (isLocator && isBlank(value.value));
}

/** A collection has the fields that the user added, and no others; null says "leave it out". */
function readRow(fields: readonly Field[], entered: unknown, place: ValuePlace): IDataObject {
	if (!isJsonObject(entered)) {
		throw new InvalidInput(
			`${place.label}: this is not a set of fields`,
			'Add the fields one by one instead of giving an expression for all of them.',
		);
	}
	const row: IDataObject = {};
	for (const field of fields) {
		if (!isGiven(field, entered)) continue;
		row[field.name] = readValue(field, entered[field.name], {
			...place,
			label: `${place.label} > ${field.displayName}`,
			isRequired: field.required === true,
		});
	}
	return row;
}

/**
 * AI agents send blanks for what they mean to leave out. A switch that was added but has no value
 * is another matter: with Internal Note left out, the note would reach the patient.
 */
function isGiven(field: Field, entered: IDataObject): boolean {
	const value = entered[field.name];
	if (field.type === 'boolean' || field.required === true) return field.name in entered;
	return isSet(value) && !(value === '' && hasNoBlank(field));
}

/**
 * A time that a person added must be there, and n8n cannot say so: where the expression of Send At
 * gives nothing, a message for tomorrow morning would go out at night.
 */
function withTime(field: Field): Field {
	const isTime = field.type === 'dateTime' && field.typeOptions?.dateOnly !== true;
	return isTime ? { ...field, required: true } : field;
}

/** One choice that is looked up in Spruce is text, and text can be blank. */
function hasNoBlank({ type, typeOptions }: Field): boolean {
	if (type === 'options') return typeOptions?.loadOptionsMethod === undefined;
	return type === 'number' || type === 'multiOptions';
}

function isSet(value: unknown): boolean {
	return value !== undefined && value !== null;
}
