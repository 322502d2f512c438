/**
 * The largest number of requests in one window of a minute.
 *
 * @param times when the requests were made, in milliseconds, in ascending order
 * @param kind a fixed window begins with the first request after the previous window
 */
export function maxPerMinute(times: number[], kind: 'fixed' | 'sliding'): number {
	if (kind === 'sliding') {
		const counts = times.map((end) => times.filter((at) => at > end - 60_000 && at <= end).length);
		return Math.max(...counts);
	}
	let [windowStart, used, max] = [-Infinity, 0, 0];
	for (const at of times) {
		if (at >= windowStart + 60_000) [windowStart, used] = [at, 0];
		used += 1;
		max = Math.max(max, used);
	}
	return max;
}
