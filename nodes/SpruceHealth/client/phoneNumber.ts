/** What people put between the digits; the dashes of word processors included. */
const separators = /[\s().\u002d\u2010-\u2015]/g;

/**
 * The E.164 form of a phone number, e.g. `+12065551234`; undefined for what is none. A number
 * without a country code is one of North America, as Spruce takes it.
 */
export function e164(value: unknown): string | undefined {
	const number = String(value).replace(separators, '');
	if (/^\+[1-9]\d{7,14}$/.test(number)) return number;
	const national = /^1?([2-9]\d{9})$/.exec(number)?.[1];
	return national === undefined ? undefined : `+1${national}`;
}

/** Whether two phone numbers are the same, however they are written. */
export function isSameNumber(one: unknown, other: unknown): boolean {
	return (e164(one) ?? one) === (e164(other) ?? other);
}
