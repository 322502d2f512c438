import type { Problem } from '../refusal';
import { type CalendarDay, utcMoment } from './timeZone';

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `Wednesday, `, `Wed `: before anything that may be a date. */
const before = /^(\p{L}{3,9})\.?,?\s+(?=[\p{L}\d])/u;

/** A date without the English weekday before it, in full or with at least three letters of it. */
export function withoutWeekday(text: string): { weekday?: string; date: string } {
	const match = before.exec(text);
	const name = match?.[1].toLowerCase() ?? '';
	const weekday = weekdays.find((day) => name !== '' && day.toLowerCase().startsWith(name));
	if (match === null || weekday === undefined) return { date: text };
	return { weekday, date: text.slice(match[0].length) };
}

/** The English name of a day's weekday. */
export function weekdayOf(day: CalendarDay): string {
	const midnight = { ...day, hour: 0, minute: 0, second: 0, millisecond: 0 };
	return weekdays[new Date(utcMoment(midnight)).getUTCDay()];
}

/** For a date with another weekday than the one it has. */
export function wrongWeekday(day: CalendarDay): Problem {
	return {
		problem: 'the weekday is that of another day',
		advice: `This day is a ${weekdayOf(day)}. Correct the date, or leave out the weekday.`,
	};
}
