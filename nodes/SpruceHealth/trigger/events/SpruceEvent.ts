import { type IDataObject, jsonParse } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/** Something that happened in Spruce, as a webhook or an endpoint's log reports it. */
export interface SpruceEvent {
	/** Spruce's ID of the event, when Spruce sends one. */
	id?: string;
	/** e.g. `conversationItem.created` */
	type: string;
	/** ISO time; empty when Spruce sends none. */
	time: string;
	/** The record in its state at that time, without the conversation that Spruce embeds in an item. */
	object: IDataObject;
	/** What Spruce sends beside the record, such as the IDs of the contacts that a merge deleted. */
	otherData?: IDataObject;
	/** The conversation of an item, or the object itself when that is a conversation. */
	conversation?: IDataObject;
}

/** Spruce always sends the record with events of these kinds. */
const kindsWithRecord = ['contact', 'conversation', 'conversationItem', 'scheduledMessage'];

/**
 * Reads the body of a webhook: `{ object: "event", type, eventTime, data: { object } }`.
 *
 * @returns undefined when the body is not JSON, has no type, or lacks the record that its kind of
 * event always has; everything else may be missing
 */
export function readEvent(body: Buffer): SpruceEvent | undefined {
	const event = jsonParse<unknown>(body.toString('utf8'), { fallbackValue: null });
	if (!isJsonObject(event) || typeof event.type !== 'string' || event.type === '') return undefined;
	const { id, type, eventTime, data } = event;
	const allData = isJsonObject(data) ? data : {};
	const { object: record, ...rest } = allData;
	const otherData = isJsonObject(record) ? rest : allData;
	if (!isJsonObject(record) && kindsWithRecord.includes(type.split('.')[0])) return undefined;
	const { conversation, ...object } = isJsonObject(record) ? record : {};
	const parentConversation = isJsonObject(conversation) ? conversation : undefined;
	return {
		...(typeof id === 'string' && id !== '' && { id }),
		type,
		time: typeof eventTime === 'string' ? eventTime : '',
		object,
		...(Object.keys(otherData).length > 0 && { otherData }),
		conversation: type.startsWith('conversation.') ? object : parentConversation,
	};
}

/** Identifies an event: by its ID, or else by what happened to which record, and when. */
export function eventKey({ id, type, object, otherData, time }: SpruceEvent): string {
	return id ?? JSON.stringify([type, object.id ?? [object, otherData], time]);
}
