import { futureTime } from '../../../nodes/SpruceHealth/steps/schedule/futureTime';

describe('the time of a scheduled message', () => {
	const inAMinute = new Date(Date.now() + 60_000).toISOString();
	const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();

	it('is accepted when it is in the future', () => {
		expect(futureTime(inAMinute, 'Send At')).toBe(inAMinute);
	});

	it('is refused by name when it is in the past', () => {
		expect(() => futureTime(aMinuteAgo, 'Send At')).toThrow(
			expect.objectContaining({
				message: 'Send At: the time is in the past',
				description: expect.stringContaining(`It is ${aMinuteAgo} in UTC.`),
			}),
		);
	});
});
