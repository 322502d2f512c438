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
	let { cursor } = position;
	for (const one of advance(start.cursor, recent, undefined, overlapMs).fresh) {
		cursor = advance(cursor, [one], one.time, overlapMs).next;
		yield { news: [one], next: { ...position, cursor } };
	}
	cursor = advance(cursor, [], latest(times), overlapMs).next;
	const next = { ...position, cursor };
	yield { news: [], next };
	return next;
}
