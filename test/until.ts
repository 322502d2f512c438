import { setTimeout as sleep } from 'node:timers/promises';

/** Below the time limit of the tests, so that the failure names the condition. */
const timeoutMs = 240_000;

/**
 * Waits until a condition holds. Throws after four minutes.
 *
 * @param pollMs the pause between two looks; longer where a look is a request to a server
 */
export async function until(holds: () => boolean | Promise<boolean>, pollMs = 5): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	while (!(await holds())) {
		if (Date.now() > deadline) {
			throw new Error(`Still not true after ${timeoutMs / 1000} s: ${holds.toString()}`);
		}
		await sleep(pollMs);
	}
}
