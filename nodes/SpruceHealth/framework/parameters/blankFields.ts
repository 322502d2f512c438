import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { Field } from '../declare/field';

/** Whether an AI agent has left a row out: it holds nothing but choices such as a comparison. */
export function isLeftBlank(fields: readonly Field[], row: unknown): boolean {
	if (!isJsonObject(row)) return true;
	const isChoice = ({ type, typeOptions }: Field) =>
		type === 'options' && typeOptions?.loadOptionsMethod === undefined;
	return fields
		.filter((field) => !isChoice(field))
		.every(({ name }) => [row[name]].flat().every(isBlank));
}

/** Whether a row has the field's default. For a blank switch or number, the default would be a guess. */
export function usesDefault(field: Field, row: IDataObject): boolean {
	if (!(field.name in row)) return true;
	if (field.type === 'boolean' || field.type === 'number') return false;
	return isMissing(field, row[field.name]);
}

/** A resource locator is blank when nothing was chosen with it. */
export function isBlank(value: unknown): boolean {
	const isLocator = isJsonObject(value) && 'mode' in value;
	return value === '' || !isSet(value) || (isLocator && isBlank(value.value));
}

/**
 * AI agents send blanks for fields that they mean to leave out. A blank switch is not left out but
 * refused, and so is a hidden one, such as the former Internal Note: a note would reach the patient.
 */
export function isEntered(field: Field, entered: IDataObject): boolean {
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

/** Whether there is a value at all, be it blank. */
export function isSet(value: unknown): boolean {
	return value !== undefined && value !== null;
}
