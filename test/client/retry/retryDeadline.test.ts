import { retryDeadline } from '../../../nodes/SpruceHealth/client/retry/retryDeadline';

describe('the time for further tries', () => {
	it.each([
		['is the usual one without a deadline', undefined, 5_000, undefined, undefined],
		['is that of the client without a deadline', 3_000, 5_000, undefined, 3_000],
		['ends with the deadline', undefined, 5_000, 1_004_000, 9_000],
		['ends with the deadline that is nearer', 30_000, 5_000, 1_004_000, 9_000],
		['ends before a deadline that is farther', 3_000, 5_000, 1_004_000, 3_000],
		['is over after the deadline', 3_000, 500, 999_000, -500],
	])('%s', (_what, usualMs, elapsedMs, deadline, expected) => {
		expect(retryDeadline(usualMs, elapsedMs, deadline, 1_000_000)).toBe(expected);
	});
});
