import type { Runtime } from '../calls/Runtime';

/**
 * Pauses double from the first to the longest: what is ready soon is found soon, and a long wait
 * takes few of the organization's calls.
 */
const firstPauseMs = 1_000;
const maxPauseMs = 8_000;

/** Calls `look` at growing intervals until it finds something; as documented at `SpruceClient`. */
export async function lookUntilFound<Found>(
	runtime: Pick<Runtime, 'now' | 'wait'>,
	look: () => Promise<Found | undefined>,
	seconds: number,
): Promise<Found | undefined> {
	const deadline = runtime.now() + seconds * 1_000;
	for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, maxPauseMs)) {
		const found = await look();
		const left = deadline - runtime.now();
		if (found !== undefined || left <= 0) return found;
		await runtime.wait(Math.min(pause, left));
	}
}
