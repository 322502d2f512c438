import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isJsonObject } from '../../values/jsonObject';
import { path } from '../../values/path';
import { earlierBy, epochMs } from '../../values/time';
import { readEvent, type SpruceEvent } from '../events/SpruceEvent';
import { advance, startTimeOf, type Cursor, cursorAt, type ListedEvent, latest } from './cursor';

/** Spruce tries an event every 2 minutes, 10 times; then it is over, whatever the log calls it. */
const givenUpAfterMs = 25 * 60_000;

/** An entry of the log is about to be delivered, tried again, delivered, or given up. */
type DeliveryState = 'waiting' | 'delivered' | 'givenUp';

/** An event that Spruce could not deliver, by its entry in the log. */
export interface MissedEvent extends ListedEvent {
	event: SpruceEvent;
}

/** What a look into the log of an endpoint gave. */
export interface MissedEvents {
	/** What Spruce has given up, the oldest first. */
	missed: MissedEvent[];
	/** Where the next look begins. */
	next: Cursor;
}

/**
 * Reads which events Spruce could not deliver to an endpoint. Spruce keeps its log for 30 days, in
 * pages of 20.
 *
 * @param cursor from the last look; the whole log is read without one
 * @param now milliseconds since 1970
 * @param limit so many entries are read at most
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
		query: cursor && { startTime: startTimeOf(cursor) },
	});
	return missedEventsIn(log, cursor, now, Date.now() - startedAt);
}

/**
 * As `readMissedEvents`, of a log that has been read.
 *
 * @param tookMs how long reading it took: what was logged meanwhile may not have been seen
 */
export function missedEventsIn(
	log: readonly IDataObject[],
	cursor: Cursor | undefined,
	now: number,
	tookMs = 0,
): MissedEvents {
	const timeOf = ({ eventTime }: IDataObject) => String(eventTime);
	const fates = log.map((entry) => deliveryStateOf(entry, now));
	const waiting = log.filter((_, index) => fates[index] === 'waiting');
	// What waits may yet be given up, so the next look begins there.
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
 * What becomes of an entry. What `status` may say is not documented, so the times decide: only a
 * delivered event has a `deliveryTime`, only one that is tried again a `nextAttemptTime`.
 */
function deliveryStateOf({ eventTime, delivery }: IDataObject, now: number): DeliveryState {
	const { deliveryTime, nextAttemptTime, attempts, attemptLimit, status } = isJsonObject(delivery)
		? delivery
		: {};
	if (epochMs(deliveryTime) > 0 || /^(delivered|succe)/i.test(String(status))) return 'delivered';
	const limit = Number(attemptLimit);
	if (limit > 0 && Number(attempts) >= limit) return 'givenUp';
	const since = Math.max(epochMs(eventTime), epochMs(nextAttemptTime));
	return now - since > givenUpAfterMs ? 'givenUp' : 'waiting';
}

function eventIn({ data }: IDataObject): SpruceEvent | undefined {
	return readEvent(Buffer.from(typeof data === 'string' ? data : JSON.stringify(data ?? null)));
}

function earliest(times: readonly string[]): string | undefined {
	const [first] = [...times].sort((one, other) => epochMs(one) - epochMs(other));
	return first;
}
