const firstBackoffMs = 500;
const longestBackoffMs = 8_000;

/**
 * How long to wait before the next try: longer each time, up to a ceiling.
 *
 * @param troubled how many tries went wrong before this one
 * @param random a number from 0 to 1; spreads the retries of workflows that failed together
 */
export function backoff(troubled: number, random: number): number {
	const ceiling = Math.min(longestBackoffMs, firstBackoffMs * 2 ** troubled);
	return Math.round(ceiling * (0.5 + random / 2));
}
