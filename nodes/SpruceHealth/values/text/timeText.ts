import { tryToParseDateTime } from 'n8n-workflow';

/** What Luxon's `DateTime` has of what is needed here; n8n's `$now` is one. */
interface LuxonTime {
	isValid: boolean;
	toMillis(): number;
}

/**
 * The ISO text of a Date or a Luxon `DateTime`, in the time zone of the workflow. Undefined for
 * anything else and for a time that could not be read.
 */
export function timeText(value: unknown, timeZone: string): string | undefined {
	const ms = epochMsOf(value);
	if (ms === undefined) return undefined;
	const moment = tryToParseDateTime(new Date(ms).toISOString(), timeZone);
	return moment.setZone(timeZone).toISO() ?? undefined;
}

function epochMsOf(value: unknown): number | undefined {
	// Not instanceof: the expression may have run in a realm of its own.
	const isDate = Object.prototype.toString.call(value) === '[object Date]';
	const ms = isDate
		? (value as Date).getTime()
		: isLuxonTime(value)
			? value.toMillis()
			: Number.NaN;
	return Number.isFinite(ms) ? ms : undefined;
}

function isLuxonTime(value: unknown): value is LuxonTime {
	const time = value as (LuxonTime & { isLuxonDateTime?: boolean }) | null | undefined;
	return time?.isLuxonDateTime === true && time.isValid;
}
