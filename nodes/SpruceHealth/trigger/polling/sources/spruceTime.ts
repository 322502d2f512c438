import { earlierBy, epochMs } from '../../../values/time';
import { cursorAt, latest } from '../../memory/cursor';
import { activeSince, activityTime } from './activeConversations';
import type { PollContext, Position } from './Source';

/**
 * The clocks of Spruce and of this computer are assumed to differ by less. Whoever needs Spruce's
 * time looks this far back for the latest record.
 */
const maxClockDifferenceMs = 15 * 60_000;

/**
 * Clocks differ by less than a day, even one that shows local time for UTC. A record that is further
 * ahead has a wrong time.
 */
const maxAheadMs = 24 * 60 * 60_000;

/** The position from which only what happens in a conversation from now on is new. */
export async function positionAtLatestActivity({ client, now }: PollContext): Promise<Position> {
	const startedAt = now();
	const options = activeSince(lookBackTime(startedAt));
	const listed = await client.list('/conversations', 'conversations', options);
	return positionFromNow(startedAt, listed.map(activityTime));
}

/**
 * ISO time from which to list records to learn Spruce's time.
 *
 * @param now in ms since 1970
 */
export function lookBackTime(now: number): string {
	return new Date(now - maxClockDifferenceMs).toISOString();
}

/**
 * The position from which only what happens from now on is new. The latest record shows Spruce's
 * time. Without a record, nothing has happened since `lookBackTime`.
 *
 * @param now in ms since 1970
 * @param times ISO times of the records since `lookBackTime`
 */
export function positionFromNow(now: number, times: readonly string[]): Position {
	const since = safePositionAfter([lookBackTime(now), ...times], { from: now, to: now });
	return { since, cursor: cursorAt(since) };
}

/** When something was read, in ms since 1970 by this computer's clock. */
export interface ReadingTime {
	from: number;
	to: number;
}

/**
 * ISO time of Spruce up to which a listing was followed; empty for an empty listing.
 *
 * The latest record is not enough: while a slow reading goes on, Spruce may list a record at a place
 * that was read already. So the time that the reading took is subtracted. A record with a time far
 * ahead does not count, because all events until that time would be lost.
 *
 * @param times ISO times of the records
 */
export function safePositionAfter(times: readonly string[], { from, to }: ReadingTime): string {
	const reached = latest(times.filter((time) => epochMs(time) <= to + maxAheadMs));
	return earlierBy(reached, to - from);
}
