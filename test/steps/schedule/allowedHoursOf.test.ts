import { allowedHoursOf } from '../../../nodes/SpruceHealth/steps/schedule/allowedHoursOf';

const everyDay = [
	...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const),
	...(['saturday', 'sunday'] as const),
];

describe('the hours under Only Between', () => {
	it.each([
		['9:00 AM', '6:00 PM', 540, 1_080],
		['09:00', '18:00', 540, 1_080],
		['9 am', '18:00', 540, 1_080],
		['10:00 PM', '6:00 AM', 1_320, 360],
		['00:00', '24:00', 0, 1_440],
		['8:00 PM', '12:00 AM', 1_200, 0],
	])('are read: %s to %s', (from, to, fromMinutes, toMinutes) => {
		expect(allowedHoursOf({ hours: { from, to, days: everyDay } })).toEqual({
			from: fromMinutes,
			to: toMinutes,
			days: [1, 2, 3, 4, 5, 6, 0],
		});
	});

	it.each([
		[{}, 'Options > Only Between: no hours were entered'],
		[
			{ hours: { from: '9:00 AM', to: '09:00', days: everyDay } },
			'Options > Only Between: From and To are the same time',
		],
		[
			{ hours: { from: '12:00 AM', to: '00:00', days: everyDay } },
			'Options > Only Between: From and To are the same time',
		],
		[
			{ hours: { from: '9:00 AM', to: '6:00 PM', days: [] } },
			'Options > Only Between > Days: no day was chosen',
		],
		[
			{ hours: { from: '', to: '6:00 PM', days: everyDay } },
			'Options > Only Between > From: this is not a time of day',
		],
		[
			{ hours: { from: '9:00 AM', to: '25:00', days: everyDay } },
			'Options > Only Between > To: this is not a time of day',
		],
		[
			{ hours: { from: '9:00 AM', to: '6:00', days: everyDay } },
			'Options > Only Between > To: it is not clear whether this is in the morning or in the evening',
		],
	])('are refused by name: %j', (entered, message) => {
		expect(() => allowedHoursOf(entered)).toThrow(expect.objectContaining({ message }));
	});
});
