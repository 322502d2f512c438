import { waitDeadline } from '../../nodes/SpruceHealth/waiting/waitLimit';

const now = Date.parse('2026-03-31T09:00:00Z');

describe('the end of the wait', () => {
	it.each([
		[24, '2026-04-01T09:00:00.000Z'],
		[0.5, '2026-03-31T09:30:00.000Z'],
		[168, '2026-04-07T09:00:00.000Z'],
		[0.01, '2026-03-31T09:00:36.000Z'],
	])('is %s hours later', (hours, expected) => {
		expect(waitDeadline(hours, now).toISOString()).toBe(expected);
	});

	it.each([0, -1, 168.01, 192, Infinity, NaN])('is never %s hours later', (hours) => {
		const read = () => waitDeadline(hours, now);
		expect(read).toThrow(`Limit Wait Time (Hours): ${hours} is not between 0 and 168`);
		expect(read).toThrow(
			expect.objectContaining({ description: expect.stringContaining('0.5 for half an hour') }),
		);
	});
});
