import { DateTime } from 'luxon';
import {
	type AllowedHours,
	nextAllowedTime,
} from '../../../nodes/SpruceHealth/values/hours/nextAllowedTime';

const newYork = 'America/New_York';
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [1, 2, 3, 4, 5];

/** `9:00` as minutes since midnight. */
function minutes(time: string): number {
	const [hour, minute] = time.split(':').map(Number);
	return hour * 60 + minute;
}

function hours(from: string, to: string, days = everyDay): AllowedHours {
	return { from: minutes(from), to: minutes(to), days };
}

/** The next allowed time, and what the clocks show then. */
function next(now: string, allowed: AllowedHours, zone = newYork): string | null {
	const start = DateTime.fromISO(now, { zone }).toMillis();
	return DateTime.fromMillis(nextAllowedTime(start, allowed, zone), { zone }).toISO();
}

const office = hours('9:00', '18:00');
const officeOnWeekdays = hours('9:00', '18:00', weekdays);
const night = hours('22:00', '6:00');

describe('the next time at which a message may go out', () => {
	// 2026-03-06 is a Friday.
	it.each<[string, string, AllowedHours, string]>([
		['in the hours is now', '2026-03-06T12:34:56.789', office, '2026-03-06T12:34:56.789-05:00'],
		['at From is now', '2026-03-06T09:00', office, '2026-03-06T09:00:00.000-05:00'],
		['before From is From', '2026-03-06T08:59:59.999', office, '2026-03-06T09:00:00.000-05:00'],
		['in the last minute is now', '2026-03-06T17:59:59', office, '2026-03-06T17:59:59.000-05:00'],
		['at To is the next day', '2026-03-06T18:00', office, '2026-03-07T09:00:00.000-05:00'],
		['on Friday evening', '2026-03-06T18:00', officeOnWeekdays, '2026-03-09T09:00:00.000-04:00'],
		['on Saturday at noon', '2026-03-07T12:00', officeOnWeekdays, '2026-03-09T09:00:00.000-04:00'],
		['on Sunday night', '2026-03-08T23:59', officeOnWeekdays, '2026-03-09T09:00:00.000-04:00'],
		[
			'after the only day of the week is a week later',
			'2026-03-06T18:00',
			hours('9:00', '18:00', [5]),
			'2026-03-13T09:00:00.000-04:00',
		],
		[
			'over New Year',
			'2026-12-31T20:00',
			hours('9:00', '18:00', [1]),
			'2027-01-04T09:00:00.000-05:00',
		],
		['on a leap day', '2028-02-28T19:00', office, '2028-02-29T09:00:00.000-05:00'],
		[
			'of the whole day is now',
			'2026-03-06T00:00',
			hours('0:00', '24:00'),
			'2026-03-06T00:00:00.000-05:00',
		],
		[
			'of whole weekdays, on a Saturday',
			'2026-03-07T00:00',
			hours('0:00', '24:00', weekdays),
			'2026-03-09T00:00:00.000-04:00',
		],
		[
			'until midnight, at the last minute',
			'2026-03-06T23:59',
			hours('20:00', '24:00'),
			'2026-03-06T23:59:00.000-05:00',
		],
		[
			'until midnight, at midnight',
			'2026-03-06T00:00',
			hours('20:00', '0:00'),
			'2026-03-06T20:00:00.000-05:00',
		],
	])('%s', (_, now, allowed, expected) => {
		expect(next(now, allowed)).toBe(expected);
	});

	it.each<[string, string, AllowedHours, string]>([
		['before midnight', '2026-03-06T23:00', night, '2026-03-06T23:00:00.000-05:00'],
		['after midnight', '2026-03-07T05:59', night, '2026-03-07T05:59:00.000-05:00'],
		['at To', '2026-03-07T06:00', night, '2026-03-07T22:00:00.000-05:00'],
		[
			'after midnight belongs to the day before: Saturday morning to Friday',
			'2026-03-07T03:00',
			hours('22:00', '6:00', [5]),
			'2026-03-07T03:00:00.000-05:00',
		],
		[
			'after midnight belongs to the day before: not Friday morning to Friday',
			'2026-03-06T03:00',
			hours('22:00', '6:00', [5]),
			'2026-03-06T22:00:00.000-05:00',
		],
		[
			'all day but one minute',
			'2026-03-06T09:00',
			hours('9:01', '9:00'),
			'2026-03-06T09:01:00.000-05:00',
		],
	])('of hours across midnight, %s', (_, now, allowed, expected) => {
		expect(next(now, allowed)).toBe(expected);
	});

	it.each<[string, string, string, AllowedHours, string]>([
		[
			'From does not exist: the first moment after it',
			newYork,
			'2026-03-08T01:00-05:00',
			hours('2:30', '5:00'),
			'2026-03-08T03:00:00.000-04:00',
		],
		[
			'all of the hours do not exist: the next day',
			newYork,
			'2026-03-08T01:00-05:00',
			hours('2:00', '3:00'),
			'2026-03-09T02:00:00.000-04:00',
		],
		[
			'From exists twice: the first time',
			newYork,
			'2026-11-01T00:30-04:00',
			hours('1:15', '5:00'),
			'2026-11-01T01:15:00.000-04:00',
		],
		[
			'the hours were over and come again',
			newYork,
			'2026-11-01T01:45-04:00',
			hours('0:30', '1:30'),
			'2026-11-01T01:00:00.000-05:00',
		],
		[
			'night hours over a change in spring',
			newYork,
			'2026-03-08T03:00-04:00',
			night,
			'2026-03-08T03:00:00.000-04:00',
		],
		[
			'the morning after a change in fall',
			newYork,
			'2026-10-31T19:00-04:00',
			office,
			'2026-11-01T09:00:00.000-05:00',
		],
		[
			'no change in Arizona',
			'America/Phoenix',
			'2026-03-07T19:00-07:00',
			office,
			'2026-03-08T09:00:00.000-07:00',
		],
		[
			'New Zealand in its spring',
			'Pacific/Auckland',
			'2026-09-26T19:00+12:00',
			office,
			'2026-09-27T09:00:00.000+13:00',
		],
		[
			'half an hour on Lord Howe Island: From does not exist',
			'Australia/Lord_Howe',
			'2026-10-04T01:00+10:30',
			hours('2:10', '5:00'),
			'2026-10-04T02:30:00.000+11:00',
		],
		[
			'half an hour on Lord Howe Island: the hours come again',
			'Australia/Lord_Howe',
			'2026-04-05T01:50+11:00',
			hours('1:00', '1:45'),
			'2026-04-05T01:30:00.000+10:30',
		],
		[
			'a minute after midnight in Newfoundland, until 2011',
			'America/St_Johns',
			'2010-03-13T23:00-03:30',
			hours('0:30', '6:00'),
			'2010-03-14T01:01:00.000-02:30',
		],
	])('where clocks are changed, %s', (_, zone, now, allowed, expected) => {
		expect(next(now, allowed, zone)).toBe(expected);
	});
});
