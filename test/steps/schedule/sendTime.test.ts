import { sendTime, timeWithin } from '../../../nodes/SpruceHealth/steps/schedule/sendTime';

const newYork = 'America/New_York';
const office = { from: 540, to: 1_080, days: [1, 2, 3, 4, 5] };

// 2026-03-06 is a Friday, five hours behind UTC.
describe('the time of a message that is due now', () => {
	it.each([
		['in the hours: at once', '2026-03-06T14:00:00Z', undefined],
		['in the last second: at once', '2026-03-06T22:59:59.999Z', undefined],
		['in the evening: in the morning', '2026-03-05T23:00:00Z', '2026-03-06T14:00:00.000Z'],
		['at the weekend: on Monday', '2026-03-06T23:00:00Z', '2026-03-09T13:00:00.000Z'],
		['in the morning', '2026-03-06T13:58:59Z', '2026-03-06T14:00:00.000Z'],
		// By the time Spruce reads 9:00, it may be 9:00.
		['a moment before the hours: in a minute', '2026-03-06T13:59:59Z', '2026-03-06T14:01:00.000Z'],
	])('%s', (_, now, expected) => {
		expect(sendTime(Date.parse(now), office, newYork)).toBe(expected);
	});

	it('is on another day where the hours are over in a minute', () => {
		const oneMinute = { from: 540, to: 541, days: [1, 5] };
		const now = Date.parse('2026-03-06T13:59:59Z');

		expect(sendTime(now, oneMinute, newYork)).toBe('2026-03-09T13:00:00.000Z');
	});
});

describe('the time of a message that is due at a time', () => {
	it.each([
		['2026-03-06T14:00:00.000Z', '2026-03-06T14:00:00.000Z'],
		['2026-03-06T14:00:30.500Z', '2026-03-06T14:00:30.500Z'],
		['2026-03-06T13:59:30.000Z', '2026-03-06T14:00:00.000Z'],
		['2026-03-06T23:00:00.000Z', '2026-03-09T13:00:00.000Z'],
	])('%s is moved into the hours: %s', (due, expected) => {
		expect(timeWithin(due, office, newYork)).toBe(expected);
	});

	it('stays without hours', () => {
		expect(timeWithin('2026-03-06T23:00:00.000Z', undefined, newYork)).toBe(
			'2026-03-06T23:00:00.000Z',
		);
	});
});
