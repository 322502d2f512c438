import { earlierBy, epochMs } from '../../../values/time';
import { cursorAt, latest } from '../../memory/cursor';
import type { PollContext, Position, Source } from './Source';

/** How far a trigger looks back for the latest record when it begins. */
const lookBackMs = 15 * 60_000;

/** n8n waits for it while it activates the workflow. It is short unless much is dated ahead. */
const longestFirstReadingMs = 20_000;

/** The `Date` header counts whole seconds, so Spruce's clock as we know it is up to a second late. */
export const clockStepMs = 1_000;

/** How a listing was read. */
export interface Reading {
	/** How long it took, in ms. */
	tookMs: number;
	/** Spruce's clock when it ended, in ms since 1970. */
	endedAt: number;
}

/** Begins to measure a reading. The result returns the measures up to the time of the call. */
export function measureReading({ client, now }: PollContext): () => Reading {
	const startedAt = now();
	// By this computer's clock, because Spruce's may be unknown until the first answer.
	return () => ({ tookMs: Math.max(0, now() - startedAt), endedAt: client.spruceNow() });
}

/**
 * Whether a record is dated ahead. It says nothing about how far a listing was followed.
 *
 * @param clock Spruce's clock in ms since 1970
 */
export function isAhead(time: string, clock: number): boolean {
	return epochMs(time) >= clock + clockStepMs;
}

/**
 * ISO time of Spruce up to which a listing was followed; empty for an empty listing. Never later than
 * Spruce's own clock, because a position ahead would swallow all events until then.
 *
 * The latest record is not enough: while a slow reading goes on, Spruce may list a record at a place
 * that was read already. So the time that the reading took is subtracted.
 *
 * @param times ISO times of the records
 */
export function safePositionAfter(times: readonly string[], { tookMs, endedAt }: Reading): string {
	return earlierBy(latest(times.filter((time) => !isAhead(time, endedAt))), tookMs);
}

/**
 * The position from which only what happens from now on is new. The latest record shows how far
 * Spruce's listing has come. Without a record, nothing has happened in the time looked back.
 *
 * @param listTimes lists the ISO times of the records since an ISO time
 * @param read of the source; where records are dated ahead, what it finds now is there already
 */
export async function positionFromNow(
	poll: PollContext,
	listTimes: (from: string) => Promise<string[]>,
	read: Source['read'],
): Promise<Position> {
	let from = lookBackTime(poll);
	let times = await listTimes(from);
	// The first answer tells Spruce's time. This computer's clock, used until then, may be ahead of it.
	if (epochMs(from) > poll.client.spruceNow()) {
		from = lookBackTime(poll);
		times = await listTimes(from);
	}
	const endedAt = poll.client.spruceNow();
	const since = latest([from, safePositionAfter(times, { tookMs: 0, endedAt })]);
	let position = (): Position => ({ since, cursor: cursorAt(since) });
	if (!times.some((time) => epochMs(time) > epochMs(since))) return position();
	const stopAt = poll.now() + longestFirstReadingMs;
	for await (const step of read(poll, position())) {
		position = () => step.position();
		if (poll.now() > stopAt) break;
	}
	return position();
}

function lookBackTime({ client }: PollContext): string {
	return new Date(client.spruceNow() - lookBackMs).toISOString();
}
