import type { Problem } from '../refusal';
import { csvText } from '../text/csvText';
import { clockTime, type WrittenDate } from './clockTime';
import { emptyCell, isEmptyDay } from './emptyDay';
import { type DateFormat, notADate, writtenDay } from './writtenDay';
import { isNumberText, spreadsheetDate } from './spreadsheetDate';
import { type CalendarDay, utcMoment } from './timeZone';
import { weekdayOf, withoutWeekday, wrongWeekday } from './weekday';

/** Longer than any date with its time. */
const mostRead = 100;

/**
 * Reads a date with or without a time, in formats of our own: `Date.parse` would take a text without
 * a zone for the server's time, and n8n's parser hands it what it does not know.
 *
 * A date with the year first, or with the name of the month, is read whatever the format. The order of
 * day and month is never guessed.
 *
 * @param format what was chosen under Date Format; undefined where that field does not exist
 */
export function readDateText(text: string, format?: DateFormat): WrittenDate | Problem {
	if (text.trim().length > mostRead) return notADate;
	const { weekday, date } = withoutWeekday(plainDate(text));
	if (format === 'spreadsheetNumber' && isNumberText(date)) {
		return Number(date) === 0 ? emptyCell : spreadsheetDate(Number(date));
	}
	const written = writtenDay(date, format);
	if ('problem' in written) return written;
	const { rest, ...day } = written;
	if (!isCalendarDay(day)) {
		if (isEmptyDay(day)) return emptyCell;
		return { problem: 'the calendar has no such day', advice: correction(format) };
	}
	if (weekday !== undefined && weekday !== weekdayOf(day)) return wrongWeekday(day);
	const time = clockTime(rest);
	return 'problem' in time ? time : { day, ...time };
}

/**
 * The text without what a spreadsheet puts around it, with plain digits, and with hyphens for the other
 * dashes of word processors and phones.
 */
function plainDate(text: string): string {
	return csvText(text)
		.normalize('NFKC')
		.trim()
		.replace(/^['\u2018\u2019](?=[\p{L}\p{N}])/u, '')
		.replace(/\p{Pd}|\u2212/gu, '-');
}

/** JavaScript would turn February 31 into a day in March. */
function isCalendarDay({ year, month, day }: CalendarDay): boolean {
	const midnight = { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
	const date = new Date(utcMoment(midnight));
	return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function correction(format: DateFormat | undefined): string {
	return format === 'monthDayYear' || format === 'dayMonthYear'
		? 'Correct the date, or check Date Format: it says which comes first, the day or the month.'
		: 'Correct the date.';
}
