import { type IDataObject, tryToParseDateTime } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { recordId } from '../../values/recordId';
import { assertIdKind } from '../../values/assertIdKind';
import { choicesOf, type Field } from '../declare/field';

/** What all values of a node are read with. */
export interface Reader {
	/** The workflow's, for dates without a zone, e.g. `America/New_York`. */
	timeZone: string;
	/** Whether an AI agent fills the fields in. */
	isTool: boolean;
}

/** Where a value stands, for messages and for reading it. */
export interface ValuePlace extends Reader {
	/** The field as the editor shows it: `Additional Fields > Date of Birth`. */
	label: string;
	isRequired: boolean;
}

/** Text; numbers and booleans become text, except where a number has lost digits that matter. */
export function readText(field: Field, entered: unknown, place: ValuePlace): string {
	if (typeof entered === 'number' && (field.validateType === 'string' || isRounded(entered))) {
		throw new InvalidInput(
			`${place.label}: ${entered} is a number, not text`,
			'A number loses a leading + or 0, and digits beyond the 16th. Format the column as text where it comes from, or wrap the expression: {{ String($json.phone) }}.',
		);
	}
	if (field.type === 'json' && isJsonObject(entered)) return JSON.stringify(entered);
	if (isJsonObject(entered) || Array.isArray(entered)) {
		throw new InvalidInput(
			`${place.label}: text is needed, not ${Array.isArray(entered) ? 'a list' : 'an object'}`,
			'Let the expression point at a single value.',
		);
	}
	const text = entered === null || entered === undefined ? '' : String(entered);
	if (place.isRequired && text.trim() === '') throw nothingEntered(place);
	return text;
}

function nothingEntered({ label }: ValuePlace): InvalidInput {
	return new InvalidInput(
		`${label}: nothing was entered`,
		'Fill it in, or check that the expression gives a value for this item.',
	);
}

/** Beyond these, JavaScript has changed digits: two long IDs may have become the same number. */
function isRounded(number: number): boolean {
	return Number.isInteger(number) && !Number.isSafeInteger(number);
}

/** Yes or no. A note must not reach the patient because someone wrote "yes" for true. */
export function readBoolean(entered: unknown, place: ValuePlace): boolean {
	const text = String(entered).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	throw new InvalidInput(
		`${place.label}: ${shown(entered)} is neither true nor false`,
		'Switch it on or off, or let the expression give true or false.',
	);
}

/** A number within the field's limits. */
export function readNumber(field: Field, entered: unknown, place: ValuePlace): number {
	const isBlank = entered === null || (typeof entered === 'string' && entered.trim() === '');
	const number = isBlank ? Number.NaN : Number(entered);
	const { minValue = 0, maxValue = Infinity } = field.typeOptions ?? {};
	if (Number.isInteger(number) && number >= minValue && number <= maxValue) return number;
	throw new InvalidInput(
		`${place.label}: ${shown(entered)} is not allowed`,
		`Enter a whole number, ${maxValue === Infinity ? `${minValue} or more` : `${minValue} to ${maxValue}`}.`,
	);
}

/** One of the field's options; any text where the options are looked up in Spruce. */
export function readChoice(field: Field, entered: unknown, place: ValuePlace): string {
	if (field.typeOptions?.loadOptionsMethod !== undefined) return readText(field, entered, place);
	const chosen = choicesOf(field).find((value) => value === entered);
	if (chosen !== undefined) return chosen;
	throw new InvalidInput(
		`${place.label}: ${shown(entered)} is not one of the options`,
		`Choose one of: ${choicesOf(field).join(', ')}.`,
	);
}

/** A date as ISO text: the day alone for a date-only field, else the moment in UTC. */
export function readDate(field: Field, entered: unknown, place: ValuePlace): string {
	if (entered === '' || entered === null || entered === undefined) {
		if (place.isRequired) throw nothingEntered(place);
		return '';
	}
	const text = entered instanceof Date ? entered.toISOString() : String(entered).trim();
	const moment = parseDate(text, place.timeZone);
	if (moment === undefined) {
		throw new InvalidInput(
			`${place.label}: ${shown(entered)} is not a date`,
			'Enter a date such as 2026-03-31 or 2026-03-31T09:00:00.',
		);
	}
	// The day as written: a birthday must not move with the time zone.
	return field.typeOptions?.dateOnly === true ? text.slice(0, 10) : moment;
}

/** The bare ID of a record chosen from the list, by ID or by its address in the Spruce app. */
export function readLocator(field: Field, entered: unknown, place: ValuePlace): string {
	const isChoice = isJsonObject(entered);
	const value = String((isChoice ? entered.value : entered) ?? '').trim();
	if (value === '' && !place.isRequired) return '';
	if (!isChoice || entered.mode !== 'url') return checkedId(field, value, place);
	const mode = field.modes?.find(({ name }) => name === 'url');
	const pattern = mode?.extractValue?.type === 'regex' ? String(mode.extractValue.regex) : '';
	const id = new RegExp(pattern).exec(value)?.[1];
	if (id !== undefined) return checkedId(field, id, place);
	throw new InvalidInput(
		`${place.label}: this is not the address of such a record in the Spruce app`,
		`Open the record in the Spruce app and copy the address of the page, ${mode?.placeholder ?? ''}.`,
	);
}

function checkedId(field: Field, value: string, { label }: ValuePlace): string {
	const id = recordId(value, label);
	assertIdKind(id, field.name, label);
	return id;
}

/** The moment in UTC, or undefined for what is no ISO date. */
function parseDate(text: string, timeZone: string): string | undefined {
	const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1];
	if (day === undefined || !isCalendarDay(day)) return undefined;
	try {
		return tryToParseDateTime(text, timeZone).toUTC().toISO() ?? undefined;
	} catch {
		return undefined;
	}
}

/** n8n's parser would take 31 February for a day in March. */
function isCalendarDay(day: string): boolean {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function shown(entered: unknown): string {
	const text = typeof entered === 'string' ? entered : JSON.stringify(entered as IDataObject);
	return text === '' ? 'an empty value' : `"${text}"`;
}
