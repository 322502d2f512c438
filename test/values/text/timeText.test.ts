import { tryToParseDateTime } from 'n8n-workflow';
import { isUnreadableTime, timeText } from '../../../nodes/SpruceHealth/values/text/timeText';

const zone = 'America/New_York';

describe('the text of a time', () => {
	it.each([
		['a Date', new Date('2027-03-15T13:00:00Z'), '2027-03-15T09:00:00.000-04:00'],
		['a Date in winter', new Date('2027-01-15T13:00:00Z'), '2027-01-15T08:00:00.000-05:00'],
		[
			'a Luxon time in another zone',
			tryToParseDateTime('2027-03-15T13:00:00Z').setZone('Asia/Tokyo'),
			'2027-03-15T09:00:00.000-04:00',
		],
	])('is ISO text in the zone of the workflow for %s', (_name, time, expected) => {
		expect(timeText(time, zone)).toBe(expected);
	});

	it.each([
		['a Date that could not be read', new Date('soon')],
		['a Luxon time that could not be read', tryToParseDateTime('2027-03-15').setZone('nowhere')],
		['an object', { year: 2027 }],
		['a list', []],
		['text', '2027-03-15'],
		['a number', 0],
		['nothing', null],
	])('does not exist for %s', (name, value) => {
		expect(timeText(value, zone)).toBeUndefined();
		expect(isUnreadableTime(value)).toBe(name.endsWith('could not be read'));
	});
});
