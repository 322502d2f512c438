/** What people, spreadsheets and address books put between digits, including invisible characters. */
const separators = /[\s().\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A number as it was entered, without what stands between its digits. */
export function withoutSeparators(number: string): string {
	return number.replace(separators, '');
}

/**
 * The E.164 form of a phone number, e.g. `+12065551234`; undefined for anything else. Like Spruce,
 * it takes a number without a country code as North American.
 */
export function e164(value: unknown): string | undefined {
	const number = withoutSeparators(String(value));
	if (/^\+[1-9]\d{7,14}$/.test(number)) return number;
	const national = /^1?([2-9]\d{9})$/.exec(number)?.[1];
	return national === undefined ? undefined : `+1${national}`;
}

/** Whether two phone numbers are the same, however they are written. */
export function isSameNumber(one: unknown, other: unknown): boolean {
	return (e164(one) ?? one) === (e164(other) ?? other);
}
