import { type IDataObject, tryToParseDateTime } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { recordId } from '../../values/recordId';
import { assertIdKind } from '../../values/assertIdKind';
import { choicesOf, type Field } from '../declare/field';

/** What is the same for all values of an item. */
export interface ReadSettings {
	/** The time zone of the workflow, for dates without a zone, e.g. `America/New_York`. */
	timeZone: string;
	/** Whether an AI agent fills in the fields. */
	isTool: boolean;
	/** The JSON of the input item, which a resource mapper with automatic mapping takes. */
	itemJson: IDataObject;
}

/** What is needed to read one value. */
export interface ValueSettings extends ReadSettings {
	/** The field's name for errors, as in the editor, e.g. `Additional Fields > Date of Birth`. */
	label: string;
	isRequired: boolean;
	/** How the dates are written, as chosen in a field Date Format. */
	dateFormat?: string;
}

/** Reads text. Numbers and booleans become text, but a number that may have lost digits is refused. */
export function readText(field: Field, entered: unknown, settings: ValueSettings): string {
	if (typeof entered === 'number' && (field.validateType === 'string' || isRounded(entered))) {
		throw new InvalidInput(
			`${settings.label}: ${entered} is a number, not text`,
			'A number loses a leading + or 0 and any digits after the 16th. Format the column as text where it comes from, or wrap the expression: {{ String($json.phone) }}.',
		);
	}
	if (field.type === 'json' && isJsonObject(entered)) return JSON.stringify(entered);
	if (isJsonObject(entered) || Array.isArray(entered)) {
		throw new InvalidInput(
			`${settings.label}: text is needed, not ${Array.isArray(entered) ? 'a list' : 'an object'}`,
			'Change the expression so that it returns a single value.',
		);
	}
	const text = entered === null || entered === undefined ? '' : String(entered);
	if (settings.isRequired && text.trim() === '') throw nothingEntered(settings);
	return text;
}

function nothingEntered({ label }: ValueSettings): InvalidInput {
	return new InvalidInput(
		`${label}: nothing was entered`,
		'Fill it in, or check that the expression returns a value for this item.',
	);
}

/** JavaScript rounds integers above 2^53, so two long IDs may have become the same number. */
function isRounded(number: number): boolean {
	return Number.isInteger(number) && !Number.isSafeInteger(number);
}

/** Reads true or false. Taking "yes" for false would send an internal note to the patient. */
export function readBoolean(entered: unknown, settings: ValueSettings): boolean {
	const text = String(entered).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	throw new InvalidInput(
		`${settings.label}: ${shown(entered)} is neither true nor false`,
		'Switch it on or off, or change the expression so that it returns true or false.',
	);
}

/** Reads a whole number within the field's limits. */
export function readNumber(field: Field, entered: unknown, settings: ValueSettings): number {
	const isBlank = entered === null || (typeof entered === 'string' && entered.trim() === '');
	const number = isBlank ? Number.NaN : Number(entered);
	const { minValue = 0, maxValue = Infinity } = field.typeOptions ?? {};
	if (Number.isInteger(number) && number >= minValue && number <= maxValue) return number;
	throw new InvalidInput(
		`${settings.label}: ${shown(entered)} is not allowed`,
		`Enter a whole number, ${maxValue === Infinity ? `${minValue} or more` : `${minValue} to ${maxValue}`}.`,
	);
}

/** Reads one of the field's options, or any text if the options are loaded from Spruce. */
export function readChoice(field: Field, entered: unknown, settings: ValueSettings): string {
	if (field.typeOptions?.loadOptionsMethod !== undefined) return readText(field, entered, settings);
	const chosen = choicesOf(field).find((value) => value === entered);
	if (chosen !== undefined) return chosen;
	throw new InvalidInput(
		`${settings.label}: ${shown(entered)} is not one of the options`,
		`Choose one of: ${choicesOf(field).join(', ')}.`,
	);
}

/** Reads a date as ISO text: only the day for a date-only field, otherwise the moment in UTC. */
export function readDate(field: Field, entered: unknown, settings: ValueSettings): string {
	if (entered === '' || entered === null || entered === undefined) {
		if (settings.isRequired) throw nothingEntered(settings);
		return '';
	}
	const text = entered instanceof Date ? entered.toISOString() : String(entered).trim();
	const moment = parseDate(text, settings.timeZone);
	if (moment === undefined) {
		throw new InvalidInput(
			`${settings.label}: ${shown(entered)} is not a date`,
			'Enter a date such as 2026-03-31 or 2026-03-31T09:00:00.',
		);
	}
	// The day as entered, because a birthday must not move with the time zone.
	return field.typeOptions?.dateOnly === true ? text.slice(0, 10) : moment;
}

/** Reads the ID of a record that was chosen from the list, by ID or by its URL in the Spruce app. */
export function readLocator(field: Field, entered: unknown, settings: ValueSettings): string {
	const isChoice = isJsonObject(entered);
	const value = String((isChoice ? entered.value : entered) ?? '').trim();
	if (value === '' && !settings.isRequired) return '';
	if (!isChoice || entered.mode !== 'url') return checkedId(field, value, settings);
	const mode = field.modes?.find(({ name }) => name === 'url');
	const pattern = mode?.extractValue?.type === 'regex' ? String(mode.extractValue.regex) : '';
	const id = new RegExp(pattern).exec(value)?.[1];
	if (id !== undefined) return checkedId(field, id, settings);
	throw new InvalidInput(
		`${settings.label}: this is not the address of such a record in the Spruce app`,
		`Open the record in the Spruce app and copy the address of the page, ${mode?.placeholder ?? ''}.`,
	);
}

function checkedId(field: Field, value: string, { label }: ValueSettings): string {
	const id = recordId(value, label);
	assertIdKind(id, field.name, label);
	return id;
}

/** Returns the moment in UTC, or undefined if the text is not an ISO date. */
function parseDate(text: string, timeZone: string): string | undefined {
	const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1];
	if (day === undefined || !isCalendarDay(day)) return undefined;
	try {
		return tryToParseDateTime(text, timeZone).toUTC().toISO() ?? undefined;
	} catch {
		return undefined;
	}
}

/** n8n's parser would turn February 31 into a day in March. */
function isCalendarDay(day: string): boolean {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function shown(entered: unknown): string {
	const text = typeof entered === 'string' ? entered : JSON.stringify(entered as IDataObject);
	return text === '' ? 'an empty value' : `"${text}"`;
}
