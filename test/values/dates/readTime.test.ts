import { readTime } from '../../../nodes/SpruceHealth/values/dates/readTime';
import type { DateFormat } from '../../../nodes/SpruceHealth/values/dates/writtenDay';

const newYork = 'America/New_York';

function read(text: string, format: DateFormat = 'yearMonthDay', timeZone = newYork): string {
	const reading = readTime(text, format, timeZone);
	if ('problem' in reading) return reading.problem;
	if ('moment' in reading) return new Date(reading.moment).toISOString();
	const { firstMoment, lastMoment } = reading;
	return [firstMoment, lastMoment].map((moment) => new Date(moment).toISOString()).join('/');
}

describe('a time that a person enters', () => {
	it.each([
		// As people and spreadsheets write it: what the clocks in the workflow's zone show.
		['2027-03-15 9:00 AM', '2027-03-15T13:00:00.000Z'],
		['2027-03-15 9:00', '2027-03-15T13:00:00.000Z'],
		['2027-03-15 09:00', '2027-03-15T13:00:00.000Z'],
		['2027-03-15 05:30 PM', '2027-03-15T21:30:00.000Z'],
		['2027-03-15 5:30pm', '2027-03-15T21:30:00.000Z'],
		['2027-03-15 5:30 p.m.', '2027-03-15T21:30:00.000Z'],
		['2027-03-15 9 am', '2027-03-15T13:00:00.000Z'],
		['2027-03-15 9:00\u202fAM', '2027-03-15T13:00:00.000Z'],
		['2027-03-15, 9:00:30 AM', '2027-03-15T13:00:30.000Z'],
		['2027-03-15T9:00', '2027-03-15T13:00:00.000Z'],
		['2027/3/15 9:00 AM', '2027-03-15T13:00:00.000Z'],
		['2027.03.15 21:00', '2027-03-16T01:00:00.000Z'],
		['2027-03-15 12:00 AM', '2027-03-15T04:00:00.000Z'],
		['2027-03-15 12:30 PM', '2027-03-15T16:30:00.000Z'],
		['2027-03-15T09:00:00.123', '2027-03-15T13:00:00.123Z'],
		['2027-03-15T09:00:00,5', '2027-03-15T13:00:00.500Z'],
		[' 2027-03-15\u00a009:00 ', '2027-03-15T13:00:00.000Z'],
		['March 15, 2027 9:00 AM', '2027-03-15T13:00:00.000Z'],
		['15-Mar-2027 17:30', '2027-03-15T21:30:00.000Z'],
		['2027\u201103\u201115 9:00', '2027-03-15T13:00:00.000Z'],
		// With a zone of its own.
		['2027-03-15T09:00:00Z', '2027-03-15T09:00:00.000Z'],
		['2027-03-15T09:00:00.000-07:00', '2027-03-15T16:00:00.000Z'],
		['2027-03-15T09:00-0700', '2027-03-15T16:00:00.000Z'],
		['2027-03-15 09:00 +05:30', '2027-03-15T03:30:00.000Z'],
		['2027-03-15 9:00 AM -05:00', '2027-03-15T14:00:00.000Z'],
		['2027-03-15T09:00:00-05:00[America/New_York]', '2027-03-15T14:00:00.000Z'],
		['2027-03-15 09:00 GMT-05:00', '2027-03-15T14:00:00.000Z'],
		['2027-03-15T09:00+5:30', '2027-03-15T03:30:00.000Z'],
		['2027-03-15 09:00 UTC', '2027-03-15T09:00:00.000Z'],
		['2027-03-15 09:00-05:00', '2027-03-15T14:00:00.000Z'],
		['2027-03-15 09:00:00-10', '2027-03-15T19:00:00.000Z'],
		['2027-03-15T09:00-10:00', '2027-03-15T19:00:00.000Z'],
		['2027-03-15 4:00 PM -05:00', '2027-03-15T21:00:00.000Z'],
		// Both sides of the changes to and from daylight saving time.
		['2027-03-14 01:59', '2027-03-14T06:59:00.000Z'],
		['2027-03-14 03:00', '2027-03-14T07:00:00.000Z'],
		['2027-11-07 00:59', '2027-11-07T04:59:00.000Z'],
		['2027-11-07 01:30', '2027-11-07T05:30:00.000Z'],
		['2027-11-07 02:00', '2027-11-07T07:00:00.000Z'],
		// Days.
		['2027-03-15', '2027-03-15T04:00:00.000Z/2027-03-16T03:59:59.999Z'],
		['2027-03-14', '2027-03-14T05:00:00.000Z/2027-03-15T03:59:59.999Z'],
		['2027-12-31', '2027-12-31T05:00:00.000Z/2028-01-01T04:59:59.999Z'],
	])('as %j is the moment that was meant', (text, moment) => {
		expect(read(text)).toBe(moment);
	});

	it.each([
		['3/4/2027 9:00 AM', 'monthDayYear', '2027-03-04T14:00:00.000Z'],
		['3/4/2027 9:00 AM', 'dayMonthYear', '2027-04-03T13:00:00.000Z'],
		['15.03.2027 17:30', 'dayMonthYear', '2027-03-15T21:30:00.000Z'],
		['2027-03-15 9:00 AM', 'dayMonthYear', '2027-03-15T13:00:00.000Z'],
		['46461', 'spreadsheetNumber', '2027-03-15T04:00:00.000Z/2027-03-16T03:59:59.999Z'],
		['46461.375', 'spreadsheetNumber', '2027-03-15T13:00:00.000Z'],
		['46461.0', 'spreadsheetNumber', '2027-03-15T04:00:00.000Z/2027-03-16T03:59:59.999Z'],
	] as const)('as %j with the format %s is %s', (text, format, moment) => {
		expect(read(text, format)).toBe(moment);
	});

	it.each(
		[
			...[
				'13:00-14:00',
				'9:00\u20139:30',
				'9:00 AM-10:00',
				'1:00-2:00',
				'09:00 - 10:00',
				'9:00-10',
			],
			...['9:00 AM - 10:00 AM', '9:00\u20149:30 AM', '9 AM-5 PM', '11:30 PM-12:00', '04:00-05:00'],
		].map((times) => [times]),
	)('as %j may be a range, which is no moment', (times) => {
		expect(read(`2027-03-15 ${times}`)).toBe('it may be a range of times');
	});

	it.each([
		['2027-03-15 09-00', 'the time cannot be read'],
		['2027-03-15T13:00-14:00', 'the time cannot be read'],
		['2027-03-15 9', 'the time cannot be read'],
		['2027-03-15T09', 'the time cannot be read'],
		['2027-03-15 0900', 'the time cannot be read'],
		['2027-03-15 13:00 PM', 'the time cannot be read'],
		['2027-03-15 0:30 AM', 'the time cannot be read'],
		['2027-03-15 25:00', 'the time cannot be read'],
		['2027-03-15 9:60', 'the time cannot be read'],
		['2027-03-15 9:00 EST', 'the time cannot be read'],
		['2027-03-15 9:00 tomorrow', 'the time cannot be read'],
		['2027-03-15T09:00+25:00', 'the time cannot be read'],
		['2027-02-30 9:00', 'the calendar has no such day'],
		['2027-13-01 9:00', 'the calendar has no such day'],
		['2027-00-10 9:00', 'the calendar has no such day'],
		['2027-03-14 02:30', 'there is no such time on this day'],
		['3/15/2027 9:00 AM', 'it is not clear which is the day and which the month'],
		['15.3.2027 9:00', 'it is not clear which is the day and which the month'],
		['3/15/27 9:00 AM', 'the year has two digits'],
		['1773579600000', 'this is a number, not a date'],
		['46461.375', 'this is a number, not a date'],
		['soon', 'this is not a date'],
		['9:00 AM', 'this is not a date'],
		['Marvel 15, 2027 9:00 AM', 'this is not a date'],
		['15 Foo 2027 9:00', 'this is not a date'],
		['Feb 30, 2027 9:00', 'the calendar has no such day'],
		['2027-W11-1', 'this is not a date'],
		['2027-03/15 9:00', 'this is not a date'],
		['12027-03-15 9:00', 'this is not a date'],
		['Invalid DateTime', 'this is not a date'],
		['Invalid Date', 'this is not a date'],
		['[object Object]', 'this is not a date'],
		['2027-03-15'.repeat(100_000), 'this is not a date'],
	])('as %j is refused: %s', (text, problem) => {
		expect(read(text)).toBe(problem);
	});

	it('may begin a day at one o’clock where clocks go forward at midnight', () => {
		expect(read('2027-03-14', 'yearMonthDay', 'America/Havana')).toBe(
			'2027-03-14T05:00:00.000Z/2027-03-15T03:59:59.999Z',
		);
	});
});
