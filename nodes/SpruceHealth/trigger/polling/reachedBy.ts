import { latest } from '../cursor';
import { msOf } from '../msOf';

/** Clocks differ by less, even one that tells local time, so what is further ahead is a slip. */
const farAheadMs = 24 * 60 * 60_000;

/**
 * How far a listing has been read: the latest of the ISO times of its records. One that is far ahead
 * does not count: all that happens until then would never be news.
 *
 * @param now this computer's clock, in ms since 1970
 */
export function reachedBy(times: readonly string[], now: number): string {
	return latest(times.filter((time) => msOf(time) <= now + farAheadMs));
}
