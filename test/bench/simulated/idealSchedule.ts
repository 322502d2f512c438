import type { RateLimitSettings } from '../../simulator/serving/RateLimiter';

/**
 * How long calls take at least under a limit: by someone who knows when each window opens and has
 * every call arrive at that moment.
 *
 * @param latencies of the calls, in order; half of each is the way there
 * @param lanes how many calls may be under way at the same time
 */
export function idealSchedule(
	latencies: readonly number[],
	lanes: number,
	{ limit, windowMs, kind }: Pick<RateLimitSettings, 'limit' | 'windowMs' | 'kind'>,
): number {
	const freeAt = Array.from({ length: lanes }, () => 0);
	const arrivals: number[] = [];
	let windowBegan = 0;
	let inWindow = 0;
	for (const latency of latencies) {
		const lane = freeAt.indexOf(Math.min(...freeAt));
		const soonest = Math.max(freeAt[lane] + latency / 2, arrivals.at(-1) ?? 0);
		const isFull = kind === 'sliding' ? arrivals.length >= limit : inWindow >= limit;
		const opensAt = kind === 'sliding' ? arrivals[arrivals.length - limit] : windowBegan;
		const arrival = isFull ? Math.max(soonest, opensAt + windowMs) : soonest;
		if (inWindow === 0 || arrival >= windowBegan + windowMs) {
			windowBegan = arrival;
			inWindow = 0;
		}
		inWindow += 1;
		arrivals.push(arrival);
		freeAt[lane] = arrival + latency / 2;
	}
	return Math.max(...freeAt);
}
