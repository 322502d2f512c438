/** Of a text that ends with a time zone; a day alone has none, and is read as UTC by `Date.parse`. */
const zone = /(?:[zZ]|UTC|GMT|[+-]\d{2}:?\d{2}|\([^()]*\))$/;

/** An ISO time whose zone is missing, with a `T` or a space between day and time. */
const isoWithoutZone = /^(\d{4}-\d{2}-\d{2})[tT ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** Smaller numbers are no times of Spruce: in seconds, this is 1973. */
const smallestEpoch = 1e8;

/** The number of seconds reaches this in the year 5138, that of milliseconds reached it in 1973. */
const smallestMilliseconds = 1e11;

/** In the year 5138. */
const largestMilliseconds = 1e14;

/**
 * A time of Spruce in milliseconds since 1970. Spruce documents ISO times in UTC. A text without a
 * zone is UTC too, whatever the time zone of n8n is, and a number counts seconds or milliseconds.
 *
 * @returns undefined for anything that is not a time, and for the year 1 that some servers send for a
 * time that was never set
 */
export function spruceTimeMs(value: unknown): number | undefined {
	if (typeof value === 'number') return epochNumberMs(value);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	if (/^\d+(\.\d+)?$/.test(text)) return epochNumberMs(Number(text));
	const ms = Date.parse(withZone(text));
	return ms > 0 ? ms : undefined;
}

/**
 * A time of Spruce as text: as Spruce wrote it if that says its time zone, else as ISO time in UTC.
 * Empty if there is none.
 */
export function spruceTimeText(value: unknown): string {
	if (typeof value === 'string' && zone.test(value.trim())) return value;
	const ms = spruceTimeMs(value);
	if (ms !== undefined) return new Date(ms).toISOString();
	return typeof value === 'string' ? value : '';
}

function epochNumberMs(number: number): number | undefined {
	if (!(number >= smallestEpoch && number < largestMilliseconds)) return undefined;
	return Math.floor(number < smallestMilliseconds ? number * 1_000 : number);
}

function withZone(text: string): string {
	const iso = isoWithoutZone.exec(text);
	if (iso !== null) return `${iso[1]}T${iso[2]}Z`;
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
	return isDay || zone.test(text) ? text : `${text} UTC`;
}
