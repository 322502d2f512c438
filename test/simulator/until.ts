import { setTimeout as wait } from 'node:timers/promises';

const patienceMs = 10_000;

/** Waits until something holds, but not for ever. */
export async function until(holds: () => boolean): Promise<void> {
	const givesUpAt = Date.now() + patienceMs;
	while (!holds()) {
		if (Date.now() > givesUpAt) throw new Error(`waited ${patienceMs} ms in vain`);
		await wait(5);
	}
}
