import { setTimeout as sleep } from 'node:timers/promises';

/** Far longer than anything here takes, so that only a test that is wrong reaches it. */
const timeoutMs = 120_000;

/**
 * Waits until a condition holds. Throws after two minutes.
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
