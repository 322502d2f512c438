/**
 * How long after the first try another one may begin, in ms, waits for the rate limit left out.
 *
 * @param usualMs left out, it is that of `verdict`
 * @param elapsedMs since the first try, waits for the rate limit left out
 * @param deadline in ms since 1970, where nothing may wait longer, waits for the rate limit included
 * @param now in ms since 1970
 */
export function retryDeadline(
	usualMs: number | undefined,
	elapsedMs: number,
	deadline: number | undefined,
	now: number,
): number | undefined {
	if (deadline === undefined) return usualMs;
	return Math.min(usualMs ?? Infinity, elapsedMs + deadline - now);
}
