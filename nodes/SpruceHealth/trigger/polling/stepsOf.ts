import { advance } from '../cursor';
import { msOf } from '../msOf';
import { reachedBy } from './reachedBy';
import type { News, Position, Step } from './Source';

/** What was read of a listing. */
export interface Reading {
	/** Where the poll began. */
	start: Position;
	news: readonly News[];
	/** ISO times of all records, also of those that are no news. */
	times: readonly string[];
	overlapMs?: number;
	/** This computer's clock, in ms since 1970. */
	now: number;
}

/**
 * The steps that take what was read one by one, the oldest first, so that the poll may end after
 * each.
 *
 * @param position where the step before these ended
 */
export function* stepsOf(
	position: Position,
	{ start, news, times, overlapMs, now }: Reading,
): Generator<Step, Position> {
	const recent = news.filter(({ time }) => msOf(time) > msOf(start.since));
	const { fresh } = advance(start.cursor, recent, undefined, overlapMs);
	const after = (taken: readonly News[], more: readonly string[] = []): Position => {
		const reached = reachedBy([...taken.map(({ time }) => time), ...more], now);
		return { ...position, cursor: advance(position.cursor, taken, reached, overlapMs).next };
	};
	for (const [index, one] of fresh.entries()) {
		yield {
			news: [one],
			get next() {
				return after(fresh.slice(0, index + 1));
			},
		};
	}
	const next = after(fresh, times);
	yield { news: [], next };
	return next;
}
