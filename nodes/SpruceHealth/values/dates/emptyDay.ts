import type { Problem } from '../refusal';
import type { CalendarDay } from './timeZone';

/** Nobody has written such a date. */
export const emptyCell: Problem = {
	problem: 'this is what a spreadsheet or a database writes for an empty cell',
	advice: 'Enter the date, or leave it blank if it is not known.',
};

/**
 * Day 0 of Google Sheets, of Excel (as other programs show it, and as Excel does), of SQL Server and of
 * the 1904 date system; of MySQL, with any year. Nobody alive was born then.
 */
const emptyDays = ['1899-12-30', '1899-12-31', '1900-1-0', '1900-1-1', '1904-1-1'];

/** Whether a day stands for an empty cell, be it one of the calendar or not: `1900-01-00`. */
export function isEmptyDay({ year, month, day }: CalendarDay): boolean {
	return (month === 0 && day === 0) || emptyDays.includes([year, month, day].join('-'));
}
