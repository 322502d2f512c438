import { shortTime } from '../../../nodes/SpruceHealth/values/dates/shortTime';

describe('a time in a sentence', () => {
	it.each([
		['2026-07-04T13:05:00Z', 'America/New_York', 'Jul 4, 9:05 AM', 'Jul 4, 2026, 9:05 AM'],
		['2026-07-04T04:00:00Z', 'America/New_York', 'Jul 4, 12:00 AM', 'Jul 4, 2026, 12:00 AM'],
		['2026-07-04T16:30:59Z', 'America/New_York', 'Jul 4, 12:30 PM', 'Jul 4, 2026, 12:30 PM'],
		['2027-01-01T03:59:00Z', 'America/Chicago', 'Dec 31, 9:59 PM', 'Dec 31, 2026, 9:59 PM'],
		['2026-03-08T07:00:00Z', 'America/New_York', 'Mar 8, 3:00 AM', 'Mar 8, 2026, 3:00 AM'],
		['2026-07-04T16:30:00Z', 'Asia/Tokyo', 'Jul 5, 1:30 AM', 'Jul 5, 2026, 1:30 AM'],
		['2026-07-04T16:30:00Z', 'UTC', 'Jul 4, 4:30 PM', 'Jul 4, 2026, 4:30 PM'],
	])('%s in %s is %s', (time, timeZone, short, withYear) => {
		expect(shortTime(Date.parse(time), timeZone, false)).toBe(short);
		expect(shortTime(Date.parse(time), timeZone, true)).toBe(withYear);
	});
});
