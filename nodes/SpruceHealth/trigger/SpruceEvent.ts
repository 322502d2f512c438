import { type IDataObject, jsonParse } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';

/** Something that happened in Spruce. */
export interface SpruceEvent {
	/** Spruce's id of the event, where it sends one. */
	id?: string;
	/** e.g. `conversationItem.created` */
	type: string;
	/** ISO time. */
	time: string;
	/** The record in its state at that time, without the conversation that is embedded in an item. */
	object: IDataObject;
	/** The conversation of an item, or the object itself where that is a conversation. */
	conversation?: IDataObject;
}

/**
 * Reads a webhook's body, `{ object: "event", type, eventTime, data: { object } }`. Undefined for
 * what is no JSON or has no type or record; anything else may be missing.
 */
export function readEvent(body: Buffer): SpruceEvent | undefined {
	const event = jsonParse<unknown>(body.toString('utf8'), { fallbackValue: null });
	if (!isJsonObject(event) || typeof event.type !== 'string' || event.type === '') return undefined;
	const { id, type, eventTime, data } = event;
	if (!isJsonObject(data) || !isJsonObject(data.object)) return undefined;
	const { conversation: embedded, ...object } = data.object;
	const own = isJsonObject(embedded) ? embedded : undefined;
	return {
		...(typeof id === 'string' && id !== '' && { id }),
		type,
		time: typeof eventTime === 'string' ? eventTime : '',
		object,
		conversation: type.startsWith('conversation.') ? object : own,
	};
}

/** What tells an event from all others: its id, else what happened to which record, and when. */
export function eventKey({ id, type, object, time }: SpruceEvent): string {
	return id ?? JSON.stringify([type, object.id, time]);
}
