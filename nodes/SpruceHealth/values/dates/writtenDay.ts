import type { Problem } from '../refusal';
import { isNumberText } from './spreadsheetDate';
import type { CalendarDay } from './timeZone';

/** How a person writes dates: the choices of the field Date Format. */
export type DateFormat = 'yearMonthDay' | 'monthDayYear' | 'dayMonthYear' | 'spreadsheetNumber';

export const notADate: Problem = {
	problem: 'this is not a date',
	advice: 'Enter a date such as 2026-03-31, with a time such as 2026-03-31 9:00 AM.',
};

const chooseFormat =
	"Choose under Date Format how the dates are written. With an expression: {{ DateTime.fromFormat($json.dob, 'M/d/yyyy').toISODate() }}.";

/** Where there is no field Date Format, a time is meant. */
const yearInFront =
	"Write the year first, such as 2026-03-31 9:00 AM. With an expression: {{ DateTime.fromFormat($json.time, 'M/d/yyyy h:mm a').toISO() }}.";

const fullNames =
	'january february march april may june july august september october november december'.split(
		' ',
	);

/** Named groups, because the formats differ in the order of their parts only. */
const yearFirst =
	/^(?<year>\d{4})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<day>\d{1,2})(?!\d)(?<rest>.*)$/s;
const monthNameFirst =
	/^(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)(?<rest>.*)$/isu;
const monthNameSecond =
	/^(?<day>\d{1,2})(?:st|nd|rd|th)?[-\s]+(?<month>\p{L}{3,9})\.?,?[-\s]+(?<year>\d{4})(?!\d)(?<rest>.*)$/isu;
const monthFirst =
	/^(?<month>\d{1,2})(?<dash>[-/.])(?<day>\d{1,2})\k<dash>(?<year>\d{4})(?!\d)(?<rest>.*)$/s;
const dayFirst =
	/^(?<day>\d{1,2})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<year>\d{4})(?!\d)(?<rest>.*)$/s;

/** Understood whatever the format. */
const clearPatterns = [yearFirst, monthNameFirst, monthNameSecond];

const patterns: Record<DateFormat, RegExp[]> = {
	yearMonthDay: [/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?<rest>)$/],
	monthDayYear: [monthFirst, /^(?<month>\d{2})(?<day>\d{2})(?<year>\d{4})(?<rest>)$/],
	dayMonthYear: [dayFirst, /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})(?<rest>)$/],
	spreadsheetNumber: [],
};

/**
 * The day that a text begins with, be there such a day or not, and what stands behind it.
 *
 * @param format what was chosen under Date Format; undefined where that field does not exist
 */
export function writtenDay(
	text: string,
	format: DateFormat | undefined,
): (CalendarDay & { rest: string }) | Problem {
	for (const pattern of [...clearPatterns, ...patterns[format ?? 'yearMonthDay']]) {
		const parts = pattern.exec(text)?.groups;
		if (parts === undefined) continue;
		const month = monthNumber(parts.month);
		if (month === undefined) return notADate;
		return { year: Number(parts.year), month, day: Number(parts.day), rest: parts.rest };
	}
	return problemOf(text, format);
}

/** A month by its number, its English name, or at least three letters of that. */
function monthNumber(month: string): number | undefined {
	if (/^\d+$/.test(month)) return Number(month);
	const position = fullNames.findIndex((name) => name.startsWith(month.toLowerCase()));
	return position === -1 ? undefined : position + 1;
}

function problemOf(text: string, format: DateFormat | undefined): Problem {
	if (monthFirst.test(text)) {
		return {
			problem: 'it is not clear which is the day and which the month',
			advice: format === undefined ? yearInFront : chooseFormat,
		};
	}
	if (/^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2}(?!\d)/u.test(text)) {
		return {
			problem: 'the year has two digits',
			advice: 'The century would be a guess. Enter the year with four digits.',
		};
	}
	if (!isNumberText(text)) return notADate;
	return {
		problem: 'this is a number, not a date',
		advice:
			format === undefined
				? notADate.advice
				: 'If a spreadsheet made it of a date, choose Spreadsheet Number under Date Format. Otherwise enter a date such as 2026-03-31.',
	};
}
