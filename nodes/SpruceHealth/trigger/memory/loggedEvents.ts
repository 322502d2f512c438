import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { shortHash } from '../../values/shortHash';
import { spruceTimeText } from '../../values/spruceTime';
import { eventTypeOf } from '../../records/event/eventType';
import { fromJsonText } from '../../records/event/fromJsonText';
import { readEvents, type ReadEvents, type UnreadableEvent } from '../../records/event/readEvents';
import type { SpruceEvent } from '../../records/event/SpruceEvent';

/** Something that an entry in the log of an endpoint holds. */
interface Logged {
	/** Different for everything in the log. */
	hash: string;
	/** ISO time of the entry; empty where it has none. */
	time: string;
}

/** An event in the log of an endpoint. */
export interface LoggedEvent extends Logged {
	event: SpruceEvent;
}

/** What an entry holds: its events, and what cannot be read. */
export type LoggedContent = LoggedEvent | (Logged & { unreadable: UnreadableEvent });

/** What an entry of the log holds. A batch holds several events. */
export function contentOfEntry(entry: IDataObject): LoggedContent[] {
	const { events, unreadable } = eventsIn(entry);
	const key = keyOf(entry);
	const time = spruceTimeText(entry.eventTime);
	return [
		...events.map((event) => ({ event })),
		...unreadable.map((one) => ({ unreadable: one })),
	].map((one, index) => ({
		...one,
		hash: shortHash(index === 0 ? key : `${key}:${index}`),
		time,
	}));
}

/** Spruce documents an ID. Without one, only what an entry holds tells it from another. */
function keyOf({ id, eventTime, data }: IDataObject): string {
	const isText = typeof id === 'string' || typeof id === 'number';
	return isText && id !== '' ? String(id) : JSON.stringify([eventTime, data]);
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
