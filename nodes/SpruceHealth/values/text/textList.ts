import { jsonParse } from 'n8n-workflow';
import { oneLine } from './oneLine';

/** What people put between the entries of a list that they write as text. */
const separators = /[,;\n\v\f\r\u0085\u2028\u2029]/;

/**
 * The entries of a list that was entered as text, each of them once: with commas, semicolons or line
 * breaks between them, or as a JSON list, in which an entry may hold a comma.
 */
export function textList(entered: unknown): string[] {
	return listEntries(entered).map((entry) =>
		typeof entry === 'string' ? entry : JSON.stringify(entry),
	);
}

/**
 * The entries of a list from an expression, which may return a real list, text, or a single value.
 * Drops blank and repeated entries. In a real list, a comma belongs to its entry.
 */
export function listEntries(entered: unknown): unknown[] {
	return [...new Set(cleanEntries(entered).filter((entry) => !isBlankEntry(entry)))];
}

/** Whether a list of several entries holds a blank one, such as `a, , b` or `["a", null]`. */
export function hasBlankEntry(entered: unknown): boolean {
	const entries = cleanEntries(entered);
	return entries.length > 1 && entries.some(isBlankEntry);
}

function cleanEntries(entered: unknown): unknown[] {
	const entries = typeof entered === 'string' ? entriesIn(entered) : [entered].flat();
	return entries.map((entry) => (typeof entry === 'string' ? oneLine(entry) : entry));
}

function isBlankEntry(entry: unknown): boolean {
	return entry === '' || entry === null || entry === undefined;
}

function entriesIn(text: string): unknown[] {
	const trimmed = text.trim();
	const inner = /^\[([^[\]]*)\]$/.exec(trimmed)?.[1];
	if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return text.split(separators);
	const list = jsonParse<unknown>(trimmed, { fallbackValue: null });
	// A number of more than 16 digits, such as an ID, is whole only in the text.
	const isRounded = Array.isArray(list) && list.some(isRoundedNumber);
	if (Array.isArray(list) && !isRounded) return list;
	// A list that is not JSON: [vip, new] or ['vip', 'new']. A tag may be called [VIP].
	const isList = isRounded || (inner !== undefined && separators.test(inner));
	if (inner === undefined || !isList) return text.split(separators);
	return inner.split(separators).map((entry) => entry.trim().replace(/^(['"])(.*)\1$/, '$2'));
}

function isRoundedNumber(entry: unknown): boolean {
	return typeof entry === 'number' && Number.isInteger(entry) && !Number.isSafeInteger(entry);
}
