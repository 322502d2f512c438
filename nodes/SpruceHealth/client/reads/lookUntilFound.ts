import type { Runtime } from '../calls/Runtime';

/** Between two looks at something that is not ready yet: at first, and at the most. */
const firstPauseMs = 1_000;
const longestPauseMs = 8_000;

/**
 * Looks again and again, at growing intervals, until something is there or the time is over.
 *
 * @param look resolves to undefined as long as there is nothing
 * @returns what was found, or undefined when the time was over first
 */
export async function lookUntilFound<Found>(
	runtime: Pick<Runtime, 'now' | 'wait'>,
	look: () => Promise<Found | undefined>,
	seconds: number,
): Promise<Found | undefined> {
	const deadline = runtime.now() + seconds * 1_000;
	for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
		const found = await look();
		const left = deadline - runtime.now();
		if (found !== undefined || left <= 0) return found;
		await runtime.wait(Math.min(pause, left));
	}
}
