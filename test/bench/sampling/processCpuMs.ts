import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** The kernel counts in hundredths of a second, on every usual machine. */
const tickMs = 10;
const lookEveryMs = 500;
/** What n8n takes in that time when it has nothing to do. */
const idleMs = 40;

/** The CPU time that a process has taken so far, all threads. Linux only. */
export async function processCpuMs(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/stat`, 'utf8');
	// The name of the program stands in brackets, and may hold blanks and brackets itself.
	const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
	const [userTicks, systemTicks] = fields.slice(11, 13).map(Number);
	return (userTicks + systemTicks) * tickMs;
}

/** Waits until a process has nothing to do any more, and returns its CPU time so far. */
export async function cpuMsOnceIdle(pid: number): Promise<number> {
	let before = await processCpuMs(pid);
	for (;;) {
		await sleep(lookEveryMs);
		const now = await processCpuMs(pid);
		if (now - before <= idleMs) return now;
		before = now;
	}
}
