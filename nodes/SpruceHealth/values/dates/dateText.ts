import type { Problem } from '../refusal';
import { utcMoment, type WallTime } from './timeZone';

/** How a person writes dates: the choices of the field Date Format. */
export type DateFormat = 'yearMonthDay' | 'monthDayYear' | 'dayMonthYear' | 'spreadsheetNumber';

/** A calendar day. Month 1 is January. */
export type CalendarDay = Pick<WallTime, 'year' | 'month' | 'day'>;

/** A date as it was written, with the time and the zone that stand behind it, if any. */
export interface WrittenDate {
	day: CalendarDay;
	time?: Pick<WallTime, 'hour' | 'minute' | 'second' | 'millisecond'>;
	/** How far the written zone is ahead of UTC. */
	offsetMinutes?: number;
}

/** Longer than any date with its time. */
const mostRead = 100;

const chooseFormat =
	"Choose under Date Format how the dates are written. With an expression: {{ DateTime.fromFormat($json.dob, 'M/d/yyyy').toISODate() }}.";

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/s;
const shortYear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/;
const eightDigits = /^(\d{4})(\d{2})(\d{2})()$/;

/** `T09:00`, ` 9:00:30.5 AM`, `, 9 pm`, and nothing that leaves a doubt: minutes, or AM and PM. */
const clock =
	/^(?:T|,?\s+)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?:\s*([ap])\.?m\.?)?/i;

const zone = /^\s*(?:(Z|UTC|GMT)|([+-])(\d{2})(?::?(\d{2}))?)$/i;

/**
 * Reads a date with or without a time, in formats of our own: `Date.parse` would take a text without
 * a zone for the server's time, and n8n's parser hands it what it does not know.
 *
 * A date with the year first is read whatever the format. The order of day and month is never
 * guessed.
 *
 * @param format how the person said that dates are written
 */
export function readDateText(text: string, format: DateFormat): WrittenDate | Problem {
	const trimmed = text.trim();
	if (trimmed.length > mostRead) return notADate;
	if (format === 'spreadsheetNumber' && /^\d+(?:\.\d+)?$/.test(trimmed)) {
		return spreadsheetDate(Number(trimmed));
	}
	const parts = datePartsOf(trimmed, format);
	if ('problem' in parts) return parts;
	const { rest, ...day } = parts;
	if (!isCalendarDay(day)) {
		return { problem: 'the calendar has no such day', advice: correction[format] };
	}
	return timeBehind(day, rest);
}

const whichFirst =
	'Correct the date, or check Date Format: it says which comes first, the day or the month.';

const correction: Record<DateFormat, string> = {
	yearMonthDay: 'Correct the date.',
	monthDayYear: whichFirst,
	dayMonthYear: whichFirst,
	spreadsheetNumber: 'Correct the date.',
};

const notADate: Problem = {
	problem: 'this is not a date',
	advice: 'Enter a date such as 2026-03-31, with a time such as 2026-03-31 9:00 AM.',
};

/** The parts of a date, and the text behind it. */
function datePartsOf(text: string, format: DateFormat): (CalendarDay & { rest: string }) | Problem {
	const first = yearFirst.exec(text);
	if (first !== null) return parts(first[1], first[3], first[4], first[5]);
	const compact = eightDigits.exec(text);
	if (compact !== null && format === 'yearMonthDay') {
		return parts(compact[1], compact[2], compact[3], '');
	}
	const last = yearLast.exec(text);
	if (last !== null && format === 'monthDayYear') return parts(last[4], last[1], last[3], last[5]);
	if (last !== null && format === 'dayMonthYear') return parts(last[4], last[3], last[1], last[5]);
	if (last !== null) {
		return {
			problem: 'it is not clear which is the day and which the month',
			advice: chooseFormat,
		};
	}
	if (shortYear.test(text)) {
		return {
			problem: 'the year has two digits',
			advice: 'The century would be a guess. Enter the year with four digits.',
		};
	}
	if (/^\d+(?:\.\d+)?$/.test(text)) {
		return {
			problem: 'this is a number, not a date',
			advice:
				'If a spreadsheet made it of a date, choose Spreadsheet Number under Date Format. Otherwise enter a date such as 2026-03-31.',
		};
	}
	return notADate;
}

function parts(year: string, month: string, day: string, rest: string) {
	return { year: Number(year), month: Number(month), day: Number(day), rest };
}

/** JavaScript would turn February 31 into a day in March. */
function isCalendarDay({ year, month, day }: CalendarDay): boolean {
	const midnight = { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
	const date = new Date(utcMoment(midnight));
	return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function timeBehind(day: CalendarDay, rest: string): WrittenDate | Problem {
	if (rest === '') return { day };
	const match = clock.exec(rest);
	if (match === null) return notATime;
	const time = timeOf(match);
	const offsetMinutes = offsetOf(rest.slice(match[0].length));
	if (time === undefined || offsetMinutes === 'unknown') return notATime;
	return { day, time, ...(offsetMinutes !== undefined && { offsetMinutes }) };
}

const notATime: Problem = {
	problem: 'the time cannot be read',
	advice:
		'Enter it such as 2026-03-31 9:00 AM or 2026-03-31T09:00. A zone may follow as a difference from UTC, such as -05:00.',
};

/** Undefined for a time that no clock shows, and for an hour alone, such as `09`. */
function timeOf(match: RegExpExecArray): WrittenDate['time'] {
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

function offsetOf(rest: string): number | undefined | 'unknown' {
	if (rest.trim() === '') return undefined;
	const match = zone.exec(rest);
	if (match === null) return 'unknown';
	const [, utc, sign, hours, minutes = '00'] = match;
	if (utc !== undefined) return 0;
	// The Line Islands are 14 hours ahead of UTC, which is the most.
	if (Number(hours) > 14 || Number(minutes) > 59) return 'unknown';
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const dayMs = 86_400_000;

/** Day 0 of Excel and Google Sheets. */
const firstDay = Date.UTC(1899, 11, 30);

/** Excel counts a February 29, 1900, so that before March 1900 it and Sheets mean different days. */
const firstClearNumber = 61;

/** The last day of the year 9999, the last that Excel knows. */
const lastNumber = 2_958_465;

function spreadsheetDate(number: number): WrittenDate | Problem {
	if (number < firstClearNumber || number > lastNumber) {
		return {
			problem: 'this is not the number of a day',
			advice:
				'Spreadsheets count days: 18336 is March 14, 1950. Correct the number, or choose another Date Format.',
		};
	}
	// To the second, because a spreadsheet's fractions of a day are rounded.
	const date = new Date(firstDay + Math.round(number * 86_400) * 1_000);
	const day = {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
	};
	if (date.getTime() % dayMs === 0) return { day };
	return {
		day,
		time: {
			hour: date.getUTCHours(),
			minute: date.getUTCMinutes(),
			second: date.getUTCSeconds(),
			millisecond: 0,
		},
	};
}
