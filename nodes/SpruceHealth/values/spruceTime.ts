/** Year 5138 in seconds. A larger number holds milliseconds. */
const mostSeconds = 100_000_000_000;

/** Nine digits or more: fewer would be a year, or a time before 1973. */
const epochText = /^\d{9,}(?:\.\d+)?$/;

/** Ends with a time of day, with nothing behind it that could be a zone: `2026-03-31T09:00:00`. */
const withoutZone = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?$/i;

/**
 * A time in a record of Spruce, in ms since 1970. Spruce documents ISO times. A time without a zone is
 * in UTC, and a number counts the seconds or milliseconds since 1970.
 *
 * @returns undefined for what is no time, such as a blank, zero, or the year 1 that some servers send
 * for a time that was never set
 */
export function spruceTimeMs(value: unknown): number | undefined {
	const ms = typeof value === 'number' ? msOfNumber(value) : msOfText(String(value).trim());
	return ms > 0 ? ms : undefined;
}

function msOfText(text: string): number {
	if (epochText.test(text)) return msOfNumber(Number(text));
	if (!withoutZone.test(text)) return Date.parse(text);
	const [iso, other] = [Date.parse(`${text}Z`), Date.parse(`${text} UTC`)];
	return Number.isNaN(iso) ? other : iso;
}

function msOfNumber(number: number): number {
	return Math.floor(number < mostSeconds ? number * 1_000 : number);
}
