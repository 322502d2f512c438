import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isJsonObject } from '../../values/jsonObject';
import { path } from '../../values/path';
import { earlierBy, epochMs } from '../../values/time';
import { readEvent, type SpruceEvent } from '../events/SpruceEvent';
import { advance, beginningOf, type Cursor, cursorAt, type Happening, latest } from './cursor';

/**
 * Spruce tries an event every 2 minutes, at most 10 times. After that it is given up, whatever status
 * the log shows.
 */
const givenUpAfterMs = 25 * 60_000;

/** What became of an event: it waits for its first or next try, was delivered, or was given up. */
type Fate = 'waiting' | 'delivered' | 'givenUp';

/** An event that Spruce could not deliver, as its entry in the log reports it. */
export interface MissedEvent extends Happening {
	event: SpruceEvent;
}

/** The missed events in the log of an endpoint. */
export interface MissedEvents {
	/** Events that Spruce has given up, the oldest first. */
	missed: MissedEvent[];
	/** Where reading the log begins next time. */
	next: Cursor;
}

/**
 * Reads which events Spruce could not deliver to an endpoint. Spruce keeps the log of an endpoint for
 * 30 days and returns it in pages of 20.
 *
 * @param cursor from the last reading; without one, the whole log is read
 * @param now milliseconds since 1970
 * @param limit the most entries to read
 */
export async function readMissedEvents(
	client: SpruceClient,
	endpointId: string,
	cursor: Cursor | undefined,
	now: number,
	limit?: number,
): Promise<MissedEvents> {
	const startedAt = Date.now();
	const log = await client.list(path`/webhooks/endpoints/${endpointId}/events`, 'events', {
		largestPage: 'none',
		keepPartial: false,
		limit,
		query: cursor && { startTime: beginningOf(cursor) },
	});
	return missedIn(log, cursor, now, Date.now() - startedAt);
}

/**
 * Finds the missed events in a log that was read.
 *
 * @param tookMs how long reading it took: entries that were added meanwhile may be missing
 */
export function missedIn(
	log: readonly IDataObject[],
	cursor: Cursor | undefined,
	now: number,
	tookMs = 0,
): MissedEvents {
	const timeOf = ({ eventTime }: IDataObject) => String(eventTime);
	const fates = log.map((entry) => fateOf(entry, now));
	const waiting = log.filter((_, index) => fates[index] === 'waiting');
	// A waiting event may still be given up, so the next reading begins with it.
	const reached = earliest(waiting.map(timeOf)) ?? earlierBy(latest(log.map(timeOf)), tookMs);
	const givenUp = log
		.filter((_, index) => fates[index] === 'givenUp')
		.flatMap((entry) => {
			const event = eventIn(entry);
			return event === undefined ? [] : [{ key: String(entry.id), time: timeOf(entry), event }];
		});
	const { fresh, next } = advance(cursor ?? cursorAt(new Date(0).toISOString()), givenUp, reached);
	return { missed: fresh, next };
}

/**
 * The values of `status` are not documented, so the times decide: only a delivered event has a
 * `deliveryTime`, and only an event that Spruce tries again has a `nextAttemptTime`.
 */
function fateOf({ eventTime, delivery }: IDataObject, now: number): Fate {
	const { deliveryTime, nextAttemptTime, attempts, attemptLimit, status } = isJsonObject(delivery)
		? delivery
		: {};
	if (epochMs(deliveryTime) > 0 || /^(delivered|succe)/i.test(String(status))) return 'delivered';
	const limit = Number(attemptLimit);
	if (limit > 0 && Number(attempts) >= limit) return 'givenUp';
	const latestTime = Math.max(epochMs(eventTime), epochMs(nextAttemptTime));
	return now - latestTime > givenUpAfterMs ? 'givenUp' : 'waiting';
}

function eventIn({ data }: IDataObject): SpruceEvent | undefined {
	return readEvent(Buffer.from(typeof data === 'string' ? data : JSON.stringify(data ?? null)));
}

function earliest(times: readonly string[]): string | undefined {
	const [first] = [...times].sort((one, other) => epochMs(one) - epochMs(other));
	return first;
}
