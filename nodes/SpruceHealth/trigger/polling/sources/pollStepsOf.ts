import { epochMs } from '../../../values/time';
import { advance } from '../../memory/cursor';
import type { News, Position, Step } from './Source';
import { type ReadingTime, safePositionAfter } from './beginning';

/** What was read of a listing. */
export interface Reading {
	/** Where the poll began. */
	start: Position;
	news: readonly News[];
	/** ISO times of all records, also of those that are no news. */
	times: readonly string[];
	overlapMs?: number;
	/** From the beginning of the poll to when these records were there. */
	readIn: ReadingTime;
}

/**
 * The steps that take what was read one by one, the oldest first, so that the poll may end after
 * each.
 *
 * @param position where the step before these ended
 */
export function* pollStepsOf(
	position: Position,
	{ start, news, times, overlapMs, readIn }: Reading,
): Generator<Step, Position> {
	const recent = news.filter(({ time }) => epochMs(time) > epochMs(start.since));
	const { fresh } = advance(start.cursor, recent, undefined, overlapMs);
	const after = (taken: readonly News[], more: readonly string[] = []): Position => {
		const reached = safePositionAfter([...taken.map(({ time }) => time), ...more], readIn);
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
