import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isJsonObject } from '../../values/jsonObject';
import { path } from '../../values/path';
import { spruceTimeText } from '../../values/spruceTime';
import { earlierBy, epochMs } from '../../values/time';
import { eventTypeOf } from '../events/eventType';
import { fromJsonText } from '../events/fromJsonText';
import { readEvents, type ReadEvents, type UnreadableEvent } from '../events/readEvents';
import type { SpruceEvent } from '../events/SpruceEvent';
import { advance, type Cursor, cursorAt, latest, type ListedEvent, startTimeOf } from './cursor';

/**
 * Spruce tries to deliver an event every 2 minutes, 10 times. After 20 minutes and some reserve it
 * has given the event up, whatever the log's status says.
 */
const givenUpAfterMs = 25 * 60_000;

/** An event that is waiting will be delivered for the first time or tried again. */
type DeliveryState = 'waiting' | 'delivered' | 'givenUp';

/** An event that Spruce could not deliver. Its key is the ID of its entry in the log. */
export interface MissedEvent extends ListedEvent {
	event: SpruceEvent;
}

/** What was found in the log of an endpoint. */
export interface MissedEvents {
	/** What Spruce has given up, the oldest first. */
	missed: MissedEvent[];
	/** What Spruce has given up and cannot be read, each once. */
	unreadable: UnreadableEvent[];
	/** Where the next reading begins. */
	next: Cursor;
}

/**
 * Reads which events Spruce could not deliver to an endpoint. Spruce keeps its log for 30 days and
 * lists it in pages of 20.
 *
 * @param cursor from the last reading; without one the whole log is read
 * @param now in ms since 1970
 * @param limit the most log entries to read
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
 * As `readMissedEvents`, from a log that was read.
 *
 * @param tookMs how long reading took; an entry that was logged meanwhile may be missing
 */
export function missedEventsIn(
	log: readonly IDataObject[],
	cursor: Cursor | undefined,
	now: number,
	tookMs = 0,
): MissedEvents {
	const timeOf = ({ eventTime }: IDataObject) => spruceTimeText(eventTime);
	const states = log.map((entry) => deliveryStateOf(entry, now));
	const waiting = log.filter((_, index) => states[index] === 'waiting');
	// A waiting event may be given up later, so the next reading begins at the first of them.
	const reached = earliest(waiting.map(timeOf)) ?? earlierBy(latest(log.map(timeOf)), tookMs);
	const givenUp = log
		.filter((_, index) => states[index] === 'givenUp')
		.flatMap((entry) => foundIn(entry, timeOf(entry)));
	const start = cursor ?? cursorAt(new Date(0).toISOString());
	const { fresh, next } = advance(start, givenUp, reached);
	return {
		missed: fresh.filter((found): found is MissedEvent => 'event' in found),
		unreadable: fresh.flatMap((found) => ('unreadable' in found ? [found.unreadable] : [])),
		next,
	};
}

type Found = MissedEvent | (ListedEvent & { unreadable: UnreadableEvent });

/** What an entry of the log holds, with a key of its own for each event of a batch. */
function foundIn(entry: IDataObject, time: string): Found[] {
	const { events, unreadable } = eventsIn(entry);
	const found = [
		...events.map((event) => ({ event })),
		...unreadable.map((one) => ({ unreadable: one })),
	];
	return found.map((one, index) => ({
		...one,
		key: `${String(entry.id)}${index === 0 ? '' : `:${index}`}`,
		time,
	}));
}

/**
 * Spruce does not document the values of `status`, so the times decide: only a delivered event has a
 * `deliveryTime`, and only one that is tried again has a `nextAttemptTime`.
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

/**
 * Spruce documents `data` as the text of what it delivered. Should that be the event's own data alone,
 * the type stands beside it.
 */
function eventsIn({ data, type, eventType, eventTime }: IDataObject): ReadEvents {
	const delivered = fromJsonText(data);
	const beside = { type, eventType };
	const isDataAlone =
		isJsonObject(delivered) &&
		eventTypeOf(delivered) === undefined &&
		eventTypeOf(beside) !== undefined;
	return readEvents(isDataAlone ? { ...beside, eventTime, data: delivered } : delivered);
}

function earliest(times: readonly string[]): string | undefined {
	const [first] = [...times].sort((one, other) => epochMs(one) - epochMs(other));
	return first;
}
