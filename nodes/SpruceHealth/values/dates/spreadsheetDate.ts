import type { Problem } from '../refusal';
import type { WrittenDate } from './clockTime';

const dayMs = 86_400_000;

/** Day 0 of Excel and Google Sheets. */
const firstDay = Date.UTC(1899, 11, 30);

/** Excel counts a February 29, 1900, so that before March 1900 it and Sheets mean different days. */
const firstClearNumber = 61;

/** The last day of the year 9999, the last that Excel knows. */
const lastNumber = 2_958_465;

/**
 * As numbers of days, these are in 1905. Nobody alive was born then, but a column of dates may hold
 * the year alone of a patient whose birthday nobody knows.
 */
const years = { first: 1900, last: 2100 };

/** Whether a text is a number without a sign: `18336`, `18336.5`. */
export function isNumberText(text: string): boolean {
	return /^\d+(?:\.\d+)?$/.test(text);
}

/**
 * The date for which a spreadsheet stores a number.
 *
 * @param number days since December 30, 1899, with the time as their fraction
 */
export function spreadsheetDate(number: number): WrittenDate | Problem {
	if (number < firstClearNumber || number > lastNumber) {
		return {
			problem: 'this is not the number of a day',
			advice:
				'Spreadsheets count days: 18336 is March 14, 1950. Correct the number, or choose another Date Format.',
		};
	}
	if (number >= years.first && number <= years.last) {
		return {
			problem: 'this is a year, not a date',
			advice: 'Enter the day and the month too, such as 1980-01-30, or leave it blank.',
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
