import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { spruceTimeText } from '../../values/spruceTime';
import { safeText } from '../../values/text/safeText';
import { isAboutItem, isConversation } from './eventConversation';
import type { SpruceEvent } from './SpruceEvent';
import { eventRecords, type EventRecord } from './eventRecords';
import { eventTypeOf, recordKinds } from './eventType';
import { fromJsonText } from './fromJsonText';

/** An event that cannot be read. */
export interface UnreadableEvent {
	/** The same for each delivery of the event, and different for each event. */
	key: string;
	/** What was seen, without any value of it: `it has no type (its fields: object, data)`. */
	seen: string;
}

/** What a body or an entry of a log holds. */
export interface ReadEvents {
	events: SpruceEvent[];
	unreadable: UnreadableEvent[];
}

/**
 * Reads the events of a webhook's body. Spruce documents one to a body: `{ object: "event", type,
 * eventTime, data: { object } }`. A list of them, or `{ events: [...] }`, is read too.
 *
 * @param body as JSON or as its text
 */
export function readEvents(body: unknown): ReadEvents {
	const content = withoutWrapper(fromJsonText(body));
	const entries = Array.isArray(content) && content.length > 0 ? content : [content];
	const read = entries.map(readEvent);
	return {
		events: read.flatMap((one) => ('unreadable' in one ? [] : one.events)),
		unreadable: read.flatMap((one) => ('unreadable' in one ? [one.unreadable] : [])),
	};
}

/** A body without a type of its own may be a wrapper around one event or several. */
function withoutWrapper(content: unknown): unknown {
	if (!isJsonObject(content) || eventTypeOf(content) !== undefined) return content;
	const { events, event } = content;
	const isWrapper = Array.isArray(events) || isJsonObject(event);
	return isWrapper ? (events ?? event) : content;
}

function readEvent(content: unknown): { events: SpruceEvent[] } | { unreadable: UnreadableEvent } {
	const unreadable = (seen: string) => ({ unreadable: { key: unreadableKey(content), seen } });
	const event = fromJsonText(content);
	if (!isJsonObject(event)) return unreadable('it is not a JSON object');
	const fields = `(its fields: ${namesIn(event)})`;
	const type = eventTypeOf(event);
	if (type === undefined) return unreadable(`it has no type of an event ${fields}`);
	const [kind] = type.split('.');
	const records = eventRecords(event.data ?? recordsBeside(event, kind), kind);
	if (records.length === 0 && recordKinds.includes(kind)) {
		const dataFields = isJsonObject(event.data) ? `, in data: ${namesIn(event.data)}` : '';
		return unreadable(`its type is ${type}, but it has no ${kind} ${fields}${dataFields}`);
	}
	const others = isJsonObject(event.data) ? event.data : {};
	const given = records.length > 0 ? records : [{ record: {}, otherData: others }];
	return { events: given.map((one, index) => eventOf(event, type, one, given.length, index)) };
}

/** Where an event has no data: its other fields, without its own ID, which is not that of a record. */
function recordsBeside(event: IDataObject, kind: string): IDataObject {
	const names = ['object', 'objects', 'conversation', kind];
	const records = names.filter((name) => typeof event[name] === 'object');
	return Object.fromEntries(records.map((name) => [name, event[name]]));
}

function eventOf(
	{ id, eventTime }: IDataObject,
	type: string,
	{ record, otherData }: EventRecord,
	count: number,
	index: number,
): SpruceEvent {
	const isItem = isAboutItem({ type });
	const { conversation: embedded, ...own } = record;
	const parent = fromJsonText(embedded ?? (isItem ? otherData.conversation : undefined));
	const isUnknown = isItem && !isConversation(parent);
	const object = isUnknown ? withConversationId(own, parent) : own;
	const known = isJsonObject(parent) && !isUnknown ? parent : undefined;
	// Several records of one event must not count as one.
	const part = count === 1 ? '' : `:${index}`;
	return {
		...(typeof id === 'string' && id !== '' && { id: `${id}${part}` }),
		type,
		time: spruceTimeText(eventTime),
		object,
		...(Object.keys(otherData).length > 0 && { otherData }),
		conversation: type.startsWith('conversation.') ? object : known,
	};
}

/** An item with the ID of its conversation, which may be all that stands in place of the conversation. */
function withConversationId(item: IDataObject, conversation: unknown): IDataObject {
	const id = safeText(isJsonObject(conversation) ? conversation.id : conversation);
	const isTold = safeText(item.conversationId) !== '' || id === '';
	return isTold ? item : { ...item, conversationId: id };
}

/** By its ID where it has one, because a repeat may differ in its words. */
function unreadableKey(content: unknown): string {
	const id = isJsonObject(content) && typeof content.id === 'string' ? content.id : undefined;
	return JSON.stringify(['unreadable', id ?? content ?? null]);
}

/** Names of fields only, and no text that might be somebody's data. */
function namesIn(record: IDataObject): string {
	const names = Object.keys(record).filter((name) => /^[A-Za-z_]\w{0,30}$/.test(name));
	return names.slice(0, 12).join(', ') || 'none';
}
