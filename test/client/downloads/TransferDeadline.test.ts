import { timeLeftMs } from '../../../nodes/SpruceHealth/client/downloads/TransferDeadline';

const minute = 60_000;
const megabyte = 1_000_000;

describe('the time that is left to a download', () => {
	it.each<[string, number, number, boolean]>([
		['it has just begun', 0, 0, true],
		['nothing has come for less than the timeout', 59_000, 0, true],
		['nothing has come for the timeout', minute, 0, false],
		['10 MB came in 4 minutes', 4 * minute, 10 * megabyte, true],
		['10 MB came in 5 minutes', 5 * minute, 10 * megabyte, false],
		['a byte came each second for 2 minutes', 2 * minute, 120, false],
		['100 MB came in half an hour', 30 * minute, 100 * megabyte, true],
	])('where %s', (_what, elapsedMs, receivedBytes, isLeft) => {
		expect(timeLeftMs(elapsedMs, receivedBytes, minute) > 0).toBe(isLeft);
	});
});
