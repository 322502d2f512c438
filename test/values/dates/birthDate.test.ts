import { readBirthDate } from '../../../nodes/SpruceHealth/values/dates/birthDate';
import type { DateFormat } from '../../../nodes/SpruceHealth/values/dates/writtenDay';

/** Nine in the evening in New York, when it is the next day in UTC. */
const now = Date.parse('2026-11-28T02:00:00Z');

function read(text: string, format: DateFormat = 'yearMonthDay', timeZone = 'America/New_York') {
	const reading = readBirthDate(text, format, timeZone, now);
	return 'day' in reading ? reading.day : reading.problem;
}

describe('a birth date that a person enters', () => {
	it.each([
		['1980-01-30', '1980-01-30'],
		['1980-1-30', '1980-01-30'],
		['1980/01/30', '1980-01-30'],
		['Jan 30, 1980', '1980-01-30'],
		['30-Jan-1980', '1980-01-30'],
		['30 January 1980', '1980-01-30'],
		['Sept 5 1980', '1980-09-05'],
		['1980\u201301\u201330', '1980-01-30'],
		['1980.01.30', '1980-01-30'],
		['19800130', '1980-01-30'],
		['1980-01-30T00:00:00', '1980-01-30'],
		['1980-01-30 00:00', '1980-01-30'],
		['1980-01-30 12:00:00 AM', '1980-01-30'],
		['1980-01-30T00:00:00-08:00', '1980-01-30'],
		// Midnight in UTC, and in the workflow's zone.
		['1980-01-30T00:00:00.000Z', '1980-01-30'],
		['1980-01-29T19:00:00.000-05:00', '1980-01-30'],
		['1980-01-30T05:00:00.000Z', '1980-01-30'],
		['1980-07-30T04:00:00.000Z', '1980-07-30'],
		["'1980-01-30", '1980-01-30'],
		['="1980-01-30"', '1980-01-30'],
		['\uff11\uff19\uff18\uff10-\uff10\uff11-\uff13\uff10', '1980-01-30'],
		['Wednesday, January 30, 1980', '1980-01-30'],
		['Wed, 30 Jan 1980', '1980-01-30'],
		['Wed Jan 30 1980', '1980-01-30'],
		['WEDNESDAY, JANUARY 30TH, 1980', '1980-01-30'],
		['January 5th, 1980', '1980-01-05'],
		['1st February 1980', '1980-02-01'],
		['1900-01-02', '1900-01-02'],
		['1900-03-01', '1900-03-01'],
		['2026-11-27', '2026-11-27'],
		['1896-11-27', '1896-11-27'],
	])('as %j is %s', (text, day) => {
		expect(read(text)).toBe(day);
	});

	it.each([
		['3/14/1950', 'monthDayYear', '1950-03-14'],
		['03/14/1950', 'monthDayYear', '1950-03-14'],
		['3-14-1950', 'monthDayYear', '1950-03-14'],
		['3/14/1950 0:00', 'monthDayYear', '1950-03-14'],
		['3/14/1950 12:00:00 AM', 'monthDayYear', '1950-03-14'],
		['14/3/1950', 'dayMonthYear', '1950-03-14'],
		['14.03.1950', 'dayMonthYear', '1950-03-14'],
		['03141950', 'monthDayYear', '1950-03-14'],
		['14031950', 'dayMonthYear', '1950-03-14'],
		['4/3/1950', 'dayMonthYear', '1950-03-04'],
		['4/3/1950', 'monthDayYear', '1950-04-03'],
		['18336', 'spreadsheetNumber', '1950-03-14'],
		['18336.0', 'spreadsheetNumber', '1950-03-14'],
		['29250', 'spreadsheetNumber', '1980-01-30'],
		['1950-03-14', 'monthDayYear', '1950-03-14'],
		['1950-03-14', 'spreadsheetNumber', '1950-03-14'],
	] as const)('as %j with the format %s is %s', (text, format, day) => {
		expect(read(text, format)).toBe(day);
	});

	it.each([
		['3/14/1950', 'yearMonthDay', 'it is not clear which is the day and which the month'],
		['14.3.1950', 'yearMonthDay', 'it is not clear which is the day and which the month'],
		['03-14-1950', 'yearMonthDay', 'it is not clear which is the day and which the month'],
		['18336', 'yearMonthDay', 'this is a number, not a date'],
		['18336', 'monthDayYear', 'this is a number, not a date'],
		['3/14/50', 'monthDayYear', 'the year has two digits'],
		['14/3/1950', 'monthDayYear', 'the calendar has no such day'],
		['3/14/1950', 'dayMonthYear', 'the calendar has no such day'],
		['3/14/1950', 'spreadsheetNumber', 'it is not clear which is the day and which the month'],
		['18336.5', 'spreadsheetNumber', 'the date has a time of day'],
		['59', 'spreadsheetNumber', 'this is not the number of a day'],
		['99999999', 'spreadsheetNumber', 'this is not the number of a day'],
		['60000', 'spreadsheetNumber', 'the date is in the future'],
		['1980-01-30T23:30:00-08:00', 'yearMonthDay', 'the date has a time of day'],
		['1980-01-30 10:00', 'yearMonthDay', 'the date has a time of day'],
		['1980-01-30T08:00:00.000Z', 'yearMonthDay', 'the date has a time of day'],
		['2049-01-30', 'yearMonthDay', 'the date is in the future'],
		['2026-11-28', 'yearMonthDay', 'the date is in the future'],
		['0080-01-30', 'yearMonthDay', 'the date is more than 130 years ago'],
		['1896-11-26', 'yearMonthDay', 'the date is more than 130 years ago'],
		['Thursday, January 30, 1980', 'yearMonthDay', 'the weekday is that of another day'],
		['Wed 1/30/80', 'monthDayYear', 'the year has two digits'],
		['Marchday, January 30, 1980', 'yearMonthDay', 'this is not a date'],
		['1980-01-30 (M)', 'yearMonthDay', 'there is more than a day in it'],
		['2001-02-29', 'yearMonthDay', 'the calendar has no such day'],
		['19801301', 'yearMonthDay', 'the calendar has no such day'],
		['30-Jan-80', 'yearMonthDay', 'the year has two digits'],
		['unknown', 'yearMonthDay', 'this is not a date'],
		['1980', 'spreadsheetNumber', 'this is a year, not a date'],
		['1900', 'spreadsheetNumber', 'this is a year, not a date'],
		['2026.0', 'spreadsheetNumber', 'this is a year, not a date'],
		['[object Object]', 'yearMonthDay', 'this is not a date'],
	] as const)('as %j with the format %s: %s', (text, format, problem) => {
		expect(read(text, format)).toBe(problem);
	});

	it.each([
		['1899-12-30', 'yearMonthDay'],
		['12/30/1899', 'monthDayYear'],
		['1899-12-30T00:00:00.000Z', 'yearMonthDay'],
		['1899-12-31', 'yearMonthDay'],
		['1900-01-00', 'yearMonthDay'],
		['1/0/1900', 'monthDayYear'],
		['1900-01-01', 'yearMonthDay'],
		['Jan 1, 1900', 'yearMonthDay'],
		['1904-01-01', 'yearMonthDay'],
		['0000-00-00', 'yearMonthDay'],
		['0', 'spreadsheetNumber'],
	] as const)('as %j with the format %s is what stands for an empty cell', (text, format) => {
		expect(read(text, format)).toBe(
			'this is what a spreadsheet or a database writes for an empty cell',
		);
	});

	it.each(['unknown', 'Jan-30-1980', '1980-01-30 (M)', 'x'.repeat(101)])(
		'is refused with advice that can be followed: %j',
		(text) => {
			const reading = readBirthDate(text, 'yearMonthDay', 'America/New_York', now);
			const [example] = /\d{4}-\d\d-\d\d.*(?=\.)/.exec(JSON.stringify(reading)) ?? [];

			expect(reading).toMatchObject({ advice: 'Enter only the day, such as 1980-01-30.' });
			expect(read(example ?? '')).toBe('1980-01-30');
		},
	);
});
