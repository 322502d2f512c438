const firstBackoffMs = 500;
/** Five tries do not reach it: their four waits take 0.5 + 1 + 2 + 4 s at most. */
const maxBackoffMs = 8_000;

/**
 * How long to wait before the next try: twice as long each time, up to a ceiling.
 *
 * @param failedTries how many tries failed before the latest one
 * @param random a number from 0 to 1; spreads the retries of workflows that failed together
 */
export function backoff(failedTries: number, random: number): number {
	const ceiling = Math.min(maxBackoffMs, firstBackoffMs * 2 ** failedTries);
	return Math.round(ceiling * (0.5 + random / 2));
}
