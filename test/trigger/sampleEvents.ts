import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';

const time = '2026-11-02T10:00:00Z';

/** A conversation on a channel, without a message for a day. */
export function conversation(type: string, more: IDataObject = {}): IDataObject {
	return {
		object: 'conversation',
		id: 't_1',
		type,
		archived: false,
		tags: [],
		lastMessageAt: '2026-11-01T10:00:00Z',
		externalParticipants: [{ displayName: 'Ada', contact: 'entity_1' }],
		internalEndpoint: { id: '12065550100', channel: type, rawValue: '+12065550100' },
		...more,
	};
}

/** An event of an item in a conversation on a channel; an inbound message by default. */
export function itemEvent(
	channel: string,
	more: IDataObject = {},
	type = 'conversationItem.created',
): SpruceEvent {
	return {
		type,
		time,
		object: {
			object: 'conversationItem',
			id: 'ti_1',
			direction: 'inbound',
			isInternalNote: false,
			requestId: '',
			createdAt: time,
			...more,
		},
		conversation: conversation(channel),
	};
}

/** An event of an inbound call; nobody answered it by default. */
export function callEvent(
	data: IDataObject = {},
	more: IDataObject = {},
	type?: string,
): SpruceEvent {
	const call = { answered: false, duration: 20, failed: false, spam: false, ...data };
	return itemEvent('phone', { event: { type: 'inboundCall', data: call }, ...more }, type);
}

/** An event of a conversation. */
export function conversationEvent(
	more: IDataObject = {},
	type = 'conversation.updated',
): SpruceEvent {
	const object = conversation('phone', more);
	return { type, time, object, conversation: object };
}

/** An event of any other record. */
export function recordEvent(type: string, object: IDataObject = { id: 'entity_1' }): SpruceEvent {
	return { type, time, object };
}

/** The body in which Spruce delivers an event. */
export function bodyOf(event: SpruceEvent): IDataObject {
	const { id, type, time: eventTime, object } = event;
	const isItem = type.startsWith('conversationItem.');
	return {
		object: 'event',
		...(id !== undefined && { id }),
		type,
		eventTime,
		data: { object: isItem ? { ...object, conversation: event.conversation } : object },
	};
}
