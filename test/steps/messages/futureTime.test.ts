import { futureTime } from '../../../nodes/SpruceHealth/steps/messages/futureTime';

describe('the time of a scheduled message', () => {
	const inAMinute = new Date(Date.now() + 60_000).toISOString();
	const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();

	it('is taken when it is still to come', () => {
		expect(futureTime(inAMinute, 'Send At')).toBe(inAMinute);
	});

	it.each([
		['', 'Send At: nothing was entered'],
		[aMinuteAgo, `Send At: ${aMinuteAgo} is in the past`],
	])('is refused by name when it is "%s"', (time, message) => {
		expect(() => futureTime(time, 'Send At')).toThrow(message);
	});
});
