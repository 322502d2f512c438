import { advance, latest } from '../cursor';
import { msOf } from '../msOf';
import type { News, Position, Step } from './Source';

/** What was read of a listing. */
export interface Reading {
	/** Where the poll began. */
	start: Position;
	news: readonly News[];
	/** ISO times of all records, also of those that are no news. */
	times: readonly string[];
	overlapMs?: number;
}

/**
 * The steps that take what was read one by one, the oldest first, so that the poll may end after
 * each.
 *
 * @param position where the step before these ended
 */
export function* stepsOf(
	position: Position,
	{ start, news, times, overlapMs }: Reading,
): Generator<Step, Position> {
	const recent = news.filter(({ time }) => msOf(time) > msOf(start.since));
	const { fresh } = advance(start.cursor, recent, undefined, overlapMs);
	for (const [index, one] of fresh.entries()) {
		yield {
			news: [one],
			get next() {
				const taken = fresh.slice(0, index + 1);
				return { ...position, cursor: advance(position.cursor, taken, one.time, overlapMs).next };
			},
		};
	}
	const reached = latest([...fresh.map(({ time }) => time), ...times]);
	const next = { ...position, cursor: advance(position.cursor, fresh, reached, overlapMs).next };
	yield { news: [], next };
	return next;
}
