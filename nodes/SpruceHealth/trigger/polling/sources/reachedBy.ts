import { latest } from '../../memory/cursor';
import { earlierBy } from '../../../values/earlierBy';
import { msOf } from '../../../values/msOf';

/** Clocks differ by less, even one that tells local time, so what is further ahead is a slip. */
const farAheadMs = 24 * 60 * 60_000;

/** When a listing was read, in ms since 1970 by this computer's clock. */
export interface ReadingTime {
	from: number;
	to: number;
}

/**
 * How far a listing has been followed, as ISO time of Spruce: no later than reading it began. What is
 * listed late may come behind where a slow reading already is, so the latest of the records' times
 * says how far it got only when the time that it took is left out. A record that is far ahead does
 * not count: all that happens until then would never be news.
 *
 * @param times ISO times of the records
 */
export function reachedBy(times: readonly string[], { from, to }: ReadingTime): string {
	const reached = latest(times.filter((time) => msOf(time) <= to + farAheadMs));
	return earlierBy(reached, to - from);
}
