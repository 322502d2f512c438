import type { IDataObject } from 'n8n-workflow';
import type { DateFormat } from '../../values/dates/writtenDay';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { chosenId } from '../../values/ids/chosenId';
import { brokenPartOf } from '../../values/text/brokenText';
import { choiceOf } from '../../values/text/choices';
import { oneLine, wellFormed } from '../../values/text/oneLine';
import { fractionOf, wholeNumberOf } from '../../values/text/numbers';
import { isUnreadableTime, timeText } from '../../values/text/timeText';
import { isBlankText, isVisible } from '../../values/text/visibleText';
import { optionsOf, type Field } from '../declare/field';

/** What is the same for all values of an item. */
export interface ReadSettings {
	/** The time zone of the workflow, for dates without a zone, e.g. `America/New_York`. */
	timeZone: string;
	/** Whether an AI agent fills in the fields. */
	isTool: boolean;
	/** The JSON of the input item, which a resource mapper with automatic mapping takes. */
	itemJson: IDataObject;
	/** The parameters as they stand in the workflow, with expressions as text. */
	written: IDataObject;
}

/** What is needed to read one value. */
export interface ValueSettings extends Omit<ReadSettings, 'written'> {
	/** What stands in the workflow in this field. */
	written?: unknown;
	/** Whether the field, or the one that it is in, narrows down what is found. */
	isFilter?: boolean;
	/** The field's name for errors, as in the editor, e.g. `Additional Fields > Date of Birth`. */
	label: string;
	isRequired: boolean;
	/** What was chosen in the field Date Format beside it. */
	dateFormat?: DateFormat;
}

/**
 * Reads text. Numbers and booleans become text, and a Date or Luxon object ISO text in the workflow's
 * time zone. In a field of one line, line breaks become blanks. Text of several lines stays as it was
 * entered, and so does a field with `typeOptions.isExactText`, in which each character counts.
 */
export function readText(field: Field, entered: unknown, settings: ValueSettings): string {
	if (field.type === 'json' && isJsonObject(entered)) return JSON.stringify(entered);
	const text = plainText(entered, settings);
	if (settings.isRequired && isBlankText(text)) throw nothingEntered(settings);
	if (field.type === 'json') return text;
	if (!isBlankText(text)) assertReadable(text, settings);
	if (field.typeOptions?.isExactText === true) return text;
	return field.typeOptions?.rows === undefined ? oneLine(text) : wellFormed(text);
}

function plainText(entered: unknown, { label, timeZone }: ValueSettings): string {
	if (entered === null || entered === undefined) return '';
	if (typeof entered === 'number') return numberText(entered, label);
	if (typeof entered !== 'object' && typeof entered !== 'function') return String(entered);
	const time = timeText(entered, timeZone);
	if (time !== undefined) return time;
	// Refused below, as the text that such a time leaves in a longer text.
	if (isUnreadableTime(entered)) return 'Invalid DateTime';
	throw new InvalidInput(
		`${label}: text is needed, not ${Array.isArray(entered) ? 'a list' : 'an object'}`,
		'Change the expression so that it returns a single value.',
	);
}

function numberText(number: number, label: string): string {
	if (!Number.isFinite(number)) {
		throw new InvalidInput(
			`${label}: the result of a calculation is not a number`,
			'A value that the expression calculates with is missing. Check the expression.',
		);
	}
	if (!isRounded(number)) return String(number);
	throw new InvalidInput(
		`${label}: the number has too many digits`,
		'A number loses its digits after the 16th. Format the column as text where the value comes from.',
	);
}

/** Refuses what would reach a patient as `[object Object]`, or as nothing at all. */
function assertReadable(text: string, { label }: ValueSettings): void {
	const broken = brokenPartOf(text);
	if (broken !== undefined) {
		throw new InvalidInput(
			`${label}: it contains "${broken}" instead of a value`,
			'An expression or a formula did not return a value there. Check it, or enter the text itself. A text with {{ }} must be an expression: switch the field from Fixed to Expression.',
		);
	}
	if (isVisible(text)) return;
	throw new InvalidInput(
		`${label}: nothing in it can be seen`,
		'It consists of invisible characters only. Enter a text, or leave it empty.',
	);
}

/** The error for a required field in which nothing was entered. */
export function nothingEntered({ label }: ValueSettings): InvalidInput {
	return new InvalidInput(
		`${label}: nothing was entered`,
		'Fill it in, or check that the expression returns a value for this item.',
	);
}

/** JavaScript rounds integers above 2^53, so two long IDs may have become the same number. */
function isRounded(number: number): boolean {
	return Number.isInteger(number) && !Number.isSafeInteger(number);
}

/** Reads a number within the field's limits: a whole one, unless the field has digits after the point. */
export function readNumber(field: Field, entered: unknown, settings: ValueSettings): number {
	const { typeOptions = {} } = field;
	const read = (typeOptions.numberPrecision ?? 0) > 0 ? fractionOf : wholeNumberOf;
	return read(entered, typeOptions, settings.label);
}

/** Reads one of the field's options, or any text if the options are loaded from Spruce. */
export function readChoice(field: Field, entered: unknown, settings: ValueSettings): string {
	if (field.typeOptions?.loadOptionsMethod !== undefined) return readText(field, entered, settings);
	const takesFirstLetter = field.typeOptions?.takesFirstLetter === true;
	return choiceOf(entered, optionsOf(field), settings.label, takesFirstLetter);
}

/**
 * Reads the ID of a record that was chosen from the list, by ID or by its URL in the Spruce app. With
 * `typeOptions.takesRecord`, a whole record is returned as JSON text.
 */
export function readLocator(field: Field, entered: unknown, settings: ValueSettings): string {
	const takesRecord = field.typeOptions?.takesRecord === true;
	const isLocator = isJsonObject(entered) && (!takesRecord || 'mode' in entered);
	const { mode, value: chosen } = isLocator ? entered : { mode: 'id', value: entered };
	if (takesRecord && isRecord(chosen)) return JSON.stringify(chosen);
	const place = { parameter: field.name, label: settings.label, mode };
	const isNumber = typeof chosen === 'number';
	const value = oneLine(isNumber ? numberText(chosen, settings.label) : String(chosen ?? ''));
	if (value === '' && !settings.isRequired) return '';
	if (takesRecord && isJsonText(value)) return value;
	if (mode !== 'url') return chosenId(value, place);
	const byUrl = field.modes?.find(({ name }) => name === 'url');
	const pattern = byUrl?.extractValue?.type === 'regex' ? String(byUrl.extractValue.regex) : '';
	const id = new RegExp(pattern).exec(value)?.[1];
	if (id !== undefined) return chosenId(decoded(id), place);
	throw new InvalidInput(
		`${settings.label}: this is not the address of such a record in the Spruce app`,
		`Open the record in the Spruce app and copy the address of the page, ${byUrl?.placeholder ?? ''}.`,
	);
}

/** Whether an expression returned a record, or a list of them, where an ID is usual. */
function isRecord(chosen: unknown): boolean {
	return typeof chosen === 'object' && chosen !== null;
}

/** Whether a text is meant as JSON. Two braces belong to an expression in a field that is not one. */
function isJsonText(text: string): boolean {
	return /^(?:\[|\{(?!\{))/.test(text);
}

/** A part of an address without its percent-encoding, as far as it has one. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
