import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a piece of work cost. */
export interface Sample {
	wallMs: number;
	/** CPU time of this process, all threads. */
	cpuMs: number;
	/** The most that the heap grew, garbage included. */
	peakHeapMegabytes: number;
}

const lookEveryMs = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Does a piece of work, on a heap without garbage, and says what it cost. */
export async function takeSample(work: () => Promise<unknown>): Promise<Sample> {
	collectGarbage();
	const before = getHeapStatistics().used_heap_size;
	let peak = before;
	const look = () => (peak = Math.max(peak, getHeapStatistics().used_heap_size));
	const looking = setInterval(look, lookEveryMs);
	const startedAt = performance.now();
	const cpuBefore = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(cpuBefore);
	const wallMs = performance.now() - startedAt;
	look();
	clearInterval(looking);
	if (result === undefined) throw new Error('Work that is measured must return what it made');
	return { wallMs, cpuMs: (user + system) / 1_000, peakHeapMegabytes: (peak - before) / 2 ** 20 };
}
