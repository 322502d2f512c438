import { mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '../processes/Caller';

const refreshMs = 5_000;
const abandonedAfterMs = 60_000;
const retryMs = 500;

/**
 * Does work while holding the lock folder, so that two processes do not do it twice. The lock
 * only saves effort: what it guards must be put in place by a rename, which is safe without it.
 */
export async function withLock<Result>(
	caller: Caller,
	lock: string,
	work: () => Promise<Result>,
): Promise<Result> {
	let isWaiting = false;
	while (!(await take(lock))) {
		if (await isAbandoned(lock)) {
			await rm(lock, { recursive: true, force: true });
			continue;
		}
		if (!isWaiting) caller.report(`waiting for another installation, which holds ${lock}`);
		isWaiting = true;
		await sleep(retryMs, undefined, { signal: caller.signal });
	}
	const refresh = setInterval(() => {
		const now = new Date();
		utimes(lock, now, now).catch(() => undefined);
	}, refreshMs);
	try {
		return await work();
	} finally {
		clearInterval(refresh);
		await rm(lock, { recursive: true, force: true });
	}
}

/** A folder that already names its owner is renamed into place, so no lock is ever without one. */
async function take(lock: string): Promise<boolean> {
	const mine = await mkdtemp(`${lock}-`);
	await writeFile(join(mine, 'pid'), String(process.pid));
	try {
		await rename(mine, lock);
		return true;
	} catch (error) {
		await rm(mine, { recursive: true, force: true });
		if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
		throw error;
	}
}

async function isAbandoned(lock: string): Promise<boolean> {
	try {
		const owner = Number(await readFile(join(lock, 'pid'), 'utf8'));
		// The age serves where the owner ran in another container and its id says nothing here.
		return !isRunning(owner) || Date.now() - (await stat(lock)).mtimeMs > abandonedAfterMs;
	} catch {
		// It was released in the meantime; the next attempt takes it.
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
