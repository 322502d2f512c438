import { earlierBy, epochMs } from '../../../values/time';
import { cursorAt, latest } from '../../memory/cursor';
import type { PollContext, Position } from './Source';
import { activeSince, activityTime } from './activeConversations';

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
export function safePositionAfter(times: readonly string[], { from, to }: ReadingTime): string {
	const reached = latest(times.filter((time) => epochMs(time) <= to + farAheadMs));
	return earlierBy(reached, to - from);
}

/** Spruce's clock and the one of this computer may differ by so much. */
const clocksDifferByMs = 15 * 60_000;

/** ISO time from which to look for the latest record in Spruce, to learn what time it is there. */
export function beginningOfLook(now: number): string {
	return new Date(now - clocksDifferByMs).toISOString();
}

/**
 * The position from which only what happens from now on is news. What time it is in Spruce tells
 * the latest record; without one, nothing has happened for as long as was looked back.
 *
 * @param times ISO times of the records since `beginningOfLook`
 */
export function beginFrom(now: number, times: readonly string[]): Position {
	const since = safePositionAfter([beginningOfLook(now), ...times], { from: now, to: now });
	return { since, cursor: cursorAt(since) };
}

/** The position from which only what happens in a conversation from now on is news. */
export async function beginAtLatestActivity({ client, now }: PollContext): Promise<Position> {
	const startedAt = now();
	const options = activeSince(beginningOfLook(startedAt));
	const listed = await client.list('/conversations', 'conversations', options);
	return beginFrom(startedAt, listed.map(activityTime));
}
