import { durationWords } from '../../nodes/SpruceHealth/values/durationWords';

const minuteMs = 60_000;

describe('how long something took', () => {
	it.each([
		[1_400, '1 second'],
		[5_000, '5 seconds'],
		[99_400, '99 seconds'],
		[99_600, '2 minutes'],
		[4 * minuteMs, '4 minutes'],
		[99 * minuteMs, '99 minutes'],
		[100 * minuteMs, '1 hour 40 minutes'],
		[121 * minuteMs, '2 hours 1 minute'],
		[24 * 60 * minuteMs, '24 hours'],
	])('%i ms is said as %s', (ms, words) => {
		expect(durationWords(ms)).toBe(words);
	});
});
