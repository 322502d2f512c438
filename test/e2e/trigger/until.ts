import { setTimeout as sleep } from 'node:timers/promises';

const longestWaitMs = 30_000;
const pollMs = 100;

/** Waits until something is so, half a minute at most: what is expected of it fails then. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	const deadline = Date.now() + longestWaitMs;
	while (Date.now() < deadline && !(await isSo())) await sleep(pollMs);
}
