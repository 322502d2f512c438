import type { Runtime } from './Runtime';

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
	world: Pick<Runtime, 'now' | 'wait'>,
	look: () => Promise<Found | undefined>,
	seconds: number,
): Promise<Found | undefined> {
	const deadline = world.now() + seconds * 1_000;
	for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
		const found = await look();
		const left = deadline - world.now();
		if (found !== undefined || left <= 0) return found;
		await world.wait(Math.min(pause, left));
	}
}
