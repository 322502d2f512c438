import { tryToParseDateTime } from 'n8n-workflow';

/** What Luxon's `DateTime` has of what is needed here; n8n's `$now` is one. */
interface LuxonTime {
	isLuxonDateTime: boolean;
	toMillis(): number;
}

/**
 * The ISO text of a Date or a Luxon `DateTime`, in the time zone of the workflow. Undefined for
 * anything else and for a time that could not be read.
 */
export function timeText(value: unknown, timeZone: string): string | undefined {
	const ms = epochMsOf(value);
	if (!Number.isFinite(ms)) return undefined;
	const moment = tryToParseDateTime(new Date(ms).toISOString(), timeZone);
	return moment.setZone(timeZone).toISO() ?? undefined;
}

/** Whether a value is a Date or a Luxon `DateTime` that could not be read. */
export function isUnreadableTime(value: unknown): boolean {
	return (isDate(value) || isLuxonTime(value)) && Number.isNaN(epochMsOf(value));
}

function epochMsOf(value: unknown): number {
	if (isDate(value)) return value.getTime();
	return isLuxonTime(value) ? value.toMillis() : Number.NaN;
}

/** Not by instanceof: the expression may have run in a realm of its own. */
function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

function isLuxonTime(value: unknown): value is LuxonTime {
	return (value as Partial<LuxonTime> | null | undefined)?.isLuxonDateTime === true;
}
