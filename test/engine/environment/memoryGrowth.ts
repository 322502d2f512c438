import { collectGarbage } from '../../collectGarbage';

/** Long enough for the work to go on between two looks, each of which stops it for as long. */
const betweenLooksMs = 100;

/** How many bytes more than before were in use at most, while the work went on. */
export async function memoryGrowth(work: () => Promise<unknown>): Promise<number> {
	const before = bytesInUse();
	let peak = before;
	const look = () => {
		peak = Math.max(peak, bytesInUse());
		next = setTimeout(look, betweenLooksMs);
	};
	let next = setTimeout(look, betweenLooksMs);
	await work().finally(() => clearTimeout(next));
	return Math.max(peak, bytesInUse()) - before;
}

/**
 * On the heap and beside it. Garbage does not count: how much of it lies about tells when the engine
 * last collected it, which on a busy machine is late.
 */
function bytesInUse(): number {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
