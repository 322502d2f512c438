import { timeOfDay } from '../../../nodes/SpruceHealth/values/hours/timeOfDay';

describe('a time of day', () => {
	it.each([
		['9:00 AM', 9 * 60],
		['9:00AM', 9 * 60],
		['9:00 am', 9 * 60],
		['9:00 a.m.', 9 * 60],
		['9am', 9 * 60],
		['9 AM', 9 * 60],
		['9 p.m.', 21 * 60],
		['9:00 PM', 21 * 60],
		['9:05pm', 21 * 60 + 5],
		['09:00 PM', 21 * 60],
		['12:00 AM', 0],
		['12:00 PM', 12 * 60],
		['12:30am', 30],
		['09:00', 9 * 60],
		['18:00', 18 * 60],
		['00:00', 0],
		['23:59', 23 * 60 + 59],
		['24:00', 24 * 60],
		['18:00:00', 18 * 60],
		['9:00:00 AM', 9 * 60],
		['  9:00  AM ', 9 * 60],
		['\uff19\uff1a\uff10\uff10 \uff21\uff2d', 9 * 60],
		['\uff11\uff18:\uff10\uff10', 18 * 60],
		['9:00\u202fAM', 9 * 60],
		['9:00\u00a0AM', 9 * 60],
	])('%j is read', (entered, minutes) => {
		expect(timeOfDay(entered)).toEqual({ minutes });
	});

	it.each(['9', '9:00', '5:00', '12', '18', '9:00:00'])(
		'%j is refused: it may be in the morning or in the evening',
		(entered) => {
			expect(timeOfDay(entered)).toMatchObject({
				problem: 'it is not clear whether this is in the morning or in the evening',
				advice: expect.stringContaining('AM or PM'),
			});
		},
	);

	it.each([
		'',
		'25:00',
		'24:01',
		'18:60',
		'13:00 PM',
		'0:00 AM',
		'9:0',
		'9:00:30 AM',
		'18:00:30',
		'0900',
		'9.00',
		'09-00',
		'-9:00',
		'noon',
		'9 o\u2019clock',
		'0.375',
		'9:00 AM EST',
		'09:00Z',
		'09:00-05:00',
		'9:00 AM to 6:00 PM',
		'2026-03-06T09:00:00.000-05:00',
		'[object Object]',
	])('%j is refused: it is no time of day', (entered) => {
		expect(timeOfDay(entered)).toMatchObject({ problem: 'this is not a time of day' });
	});
});
