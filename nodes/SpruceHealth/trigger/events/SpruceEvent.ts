import { type IDataObject, jsonParse } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

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
	/** What is told beside the record, where anything is: which contacts were merged, perhaps. */
	beside?: IDataObject;
	/** The conversation of an item, or the object itself where that is a conversation. */
	conversation?: IDataObject;
}

/** Of these, Spruce always sends the record. */
const knownKinds = ['contact', 'conversation', 'conversationItem', 'scheduledMessage'];

/**
 * Reads a webhook's body, `{ object: "event", type, eventTime, data: { object } }`. Undefined for
 * what is no JSON or has no type, and for an event of a known kind without its record; anything else
 * may be missing.
 */
export function readEvent(body: Buffer): SpruceEvent | undefined {
	const event = jsonParse<unknown>(body.toString('utf8'), { fallbackValue: null });
	if (!isJsonObject(event) || typeof event.type !== 'string' || event.type === '') return undefined;
	const { id, type, eventTime, data } = event;
	const all = isJsonObject(data) ? data : {};
	const { object: record, ...rest } = all;
	const beside = isJsonObject(record) ? rest : all;
	if (!isJsonObject(record) && knownKinds.includes(type.split('.')[0])) return undefined;
	const { conversation: embedded, ...object } = isJsonObject(record) ? record : {};
	const own = isJsonObject(embedded) ? embedded : undefined;
	return {
		...(typeof id === 'string' && id !== '' && { id }),
		type,
		time: typeof eventTime === 'string' ? eventTime : '',
		object,
		...(Object.keys(beside).length > 0 && { beside }),
		conversation: type.startsWith('conversation.') ? object : own,
	};
}

/** What tells an event from all others: its id, else what happened to which record, and when. */
export function eventKey({ id, type, object, beside, time }: SpruceEvent): string {
	return id ?? JSON.stringify([type, object.id ?? [object, beside], time]);
}
