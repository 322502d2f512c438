import type { Problem } from '../refusal';
import { unreadableTime, type WrittenDate } from './clockTime';
import { readDateText } from './dateText';
import { emptyCell, isEmptyDay } from './emptyDay';
import { type CalendarDay, utcMoment, wallTimeAt, type WallTime } from './timeZone';
import { type DateFormat, notADate } from './writtenDay';

/** Nobody is known to have lived longer than 122 years. */
const oldestYears = 130;

const minuteMs = 60_000;

/**
 * Reads a birth date. A moment counts only if it is a midnight, where it was written, in UTC or in
 * the workflow's time zone: that is how other nodes pass on a day. With any other time of day, the
 * day would be a guess.
 *
 * @param text a date, or a moment in ISO form
 * @param now in ms since 1970
 * @returns the day as `1980-01-30`, or why there is none
 */
export function readBirthDate(
	text: string,
	format: DateFormat,
	timeZone: string,
	now: number,
): { day: string } | Problem {
	const written = readDateText(text, format);
	if ('problem' in written) return problemOfDay(written);
	const day = dayOf(written, timeZone);
	if (day === undefined) {
		return {
			problem: 'the date has a time of day',
			advice: `It is not clear which day is meant in which time zone. Enter only the day, such as 1980-01-30. With an expression: {{ DateTime.fromFormat($json.dob, 'M/d/yyyy').toISODate() }}.`,
		};
	}
	if (isEmptyDay(day)) return emptyCell;
	const today = wallTimeAt(now, timeZone);
	const birthDate = isoDay(day);
	if (birthDate > isoDay(today)) {
		return {
			problem: 'the date is in the future',
			advice:
				'Check the year: spreadsheets take the years 00 to 49 for 2000 to 2049. Enter it with four digits.',
		};
	}
	if (birthDate < isoDay({ ...today, year: today.year - oldestYears })) {
		return {
			problem: `the date is more than ${oldestYears} years ago`,
			advice: 'Check the year, and enter it with four digits.',
		};
	}
	return { day: birthDate };
}

/** A birth date has no time, so that no advice may ask for one. */
function problemOfDay(found: Problem): Problem {
	const advice = 'Enter only the day, such as 1980-01-30.';
	if (found === notADate) return { ...found, advice };
	if (found === unreadableTime) return { problem: 'there is more than a day in it', advice };
	return found;
}

function dayOf(
	{ day, time, offsetMinutes }: WrittenDate,
	timeZone: string,
): CalendarDay | undefined {
	if (time === undefined || isMidnight(time)) return day;
	if (offsetMinutes === undefined) return undefined;
	const moment = utcMoment({ ...day, ...time }) - offsetMinutes * minuteMs;
	return [wallTimeAt(moment, 'UTC'), wallTimeAt(moment, timeZone)].find(isMidnight);
}

function isMidnight({
	hour,
	minute,
	second,
	millisecond,
}: Pick<WallTime, 'hour' | 'minute' | 'second' | 'millisecond'>): boolean {
	return hour + minute + second + millisecond === 0;
}

function isoDay({ year, month, day }: CalendarDay): string {
	const padded = (number: number, length: number) => String(number).padStart(length, '0');
	return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
