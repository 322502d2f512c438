import type { Problem } from '../refusal';
import type { CalendarDay, WallTime } from './timeZone';

/** What may stand behind a date. */
export interface ClockTime {
	time?: Pick<WallTime, 'hour' | 'minute' | 'second' | 'millisecond'>;
	/** How far the written zone is ahead of UTC. */
	offsetMinutes?: number;
}

/** A date as it was written, with the time and the zone that stand behind it, if any. */
export interface WrittenDate extends ClockTime {
	day: CalendarDay;
}

/** `T09:00`, ` 9:00:30.5 AM`, `, 9 pm`, and nothing that leaves a doubt: minutes, or AM and PM. */
const clock =
	/^(?:T|,?\s+)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?:\s*([ap])\.?m\.?)?/i;

/** A difference from UTC. The name of a zone behind it (RFC 9557) says nothing more. */
const zone = /^\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?(?:\[[\w/+-]+\])?)$/i;

const unreadable: Problem = {
	problem: 'the time cannot be read',
	advice:
		'Enter it such as 2026-03-31 9:00 AM or 2026-03-31T09:00. A zone may follow as a difference from UTC, such as -05:00.',
};

const twoTimes: Problem = {
	problem: 'it may be a range of times',
	advice:
		'Enter one time, such as 2026-03-31 9:00 AM. If a difference from UTC stands behind the time, write a T before the time: 2026-03-31T09:00-10:00.',
};

/** What a person writes behind a time for the end of a range: `-10:00`, ` - 9:30 AM`. */
const rangeEnd = /^\s*-\s*(\d{1,2})(?::(\d{2}))?(\s*[ap]\.?m\.?)?$/i;

/** Reads the time and the zone behind a date; neither, where nothing stands there. */
export function clockTime(text: string): ClockTime | Problem {
	if (text === '') return {};
	const match = clock.exec(text);
	if (match === null) return unreadable;
	const time = timeOf(match);
	const behind = text.slice(match[0].length);
	if (time !== undefined && isRange(match, time, behind)) return twoTimes;
	const offsetMinutes = offsetOf(behind);
	if (time === undefined || offsetMinutes === 'unknown') return unreadable;
	return { time, ...(offsetMinutes !== undefined && { offsetMinutes }) };
}

/** Undefined for a time that no clock shows, and for an hour alone, such as `09`. */
function timeOf(match: RegExpExecArray): ClockTime['time'] {
	const [, hours, minutes, seconds = '0', fraction = '0', half] = match;
	if (minutes === undefined && half === undefined) return undefined;
	const isHalfDay = half !== undefined;
	const time = {
		hour: isHalfDay ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours),
		minute: Number(minutes ?? '0'),
		second: Number(seconds),
		millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
	};
	const isHour = isHalfDay ? /^(0?[1-9]|1[0-2])$/.test(hours) : time.hour < 24;
	return isHour && time.minute < 60 && time.second < 60 ? time : undefined;
}

/**
 * Whether what stands behind a time may be a second time rather than a zone: both may be `-10:00`. Only
 * programs write a T or seconds, and they mean a zone.
 */
function isRange(
	[written, , , seconds, , half]: RegExpExecArray,
	{ hour, minute }: Pick<WallTime, 'hour' | 'minute'>,
	behind: string,
): boolean {
	const end = rangeEnd.exec(behind);
	if (end === null || /^T/i.test(written) || seconds !== undefined) return false;
	const [, endHour, endMinute = '00', endHalf] = end;
	if (endHalf !== undefined || endHour.length === 1) return true;
	// Behind AM or PM nobody writes 05:00 for the end.
	if (half !== undefined && endHour.startsWith('0')) return false;
	return (
		Number(endHour) * 60 + Number(endMinute) > (half === undefined ? hour : hour % 12) * 60 + minute
	);
}

function offsetOf(text: string): number | undefined | 'unknown' {
	if (text.trim() === '') return undefined;
	const match = zone.exec(text);
	if (match === null) return 'unknown';
	const [, utc, sign, hours, minutes = '00'] = match;
	if (utc !== undefined) return 0;
	// The Line Islands are 14 hours ahead of UTC, and Baker Island is 12 behind.
	if (Number(hours) > (sign === '-' ? 12 : 14) || Number(minutes) > 59) return 'unknown';
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
