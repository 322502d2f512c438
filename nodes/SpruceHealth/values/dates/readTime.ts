import type { Problem } from '../refusal';
import type { WrittenDate } from './clockTime';
import { readDateText } from './dateText';
import { type CalendarDay, momentAt, startOfDay, utcMoment } from './timeZone';
import type { DateFormat } from './writtenDay';

/** A moment, a day without a time, or why it is neither. Moments in ms since 1970. */
export type TimeReading =
	{ moment: number } | { firstMoment: number; lastMoment: number } | Problem;

const minuteMs = 60_000;

/**
 * Reads a time. Without a zone, it is what the clocks show in the workflow's time zone, wherever
 * n8n runs.
 */
export function readTime(
	text: string,
	format: DateFormat | undefined,
	timeZone: string,
): TimeReading {
	const written = readDateText(text, format);
	if ('problem' in written) return written;
	const { day, time } = written;
	if (time === undefined) return wholeDay(day, timeZone);
	const moment = momentOf({ ...written, time }, timeZone);
	if (moment !== undefined) return { moment };
	return {
		problem: 'there is no such time on this day',
		advice: `The clocks in ${timeZone} go forward and skip it. Enter a time before or after.`,
	};
}

function momentOf(
	{ day, time, offsetMinutes }: Required<Pick<WrittenDate, 'time'>> & WrittenDate,
	timeZone: string,
): number | undefined {
	const wall = { ...day, ...time };
	return offsetMinutes === undefined
		? momentAt(wall, timeZone)
		: utcMoment(wall) - offsetMinutes * minuteMs;
}

function wholeDay(day: CalendarDay, timeZone: string): TimeReading {
	const nextDay = new Date(Date.UTC(day.year, day.month - 1, day.day + 1));
	const next = {
		year: nextDay.getUTCFullYear(),
		month: nextDay.getUTCMonth() + 1,
		day: nextDay.getUTCDate(),
	};
	return {
		firstMoment: startOfDay(day, timeZone),
		lastMoment: startOfDay(next, timeZone) - 1,
	};
}
