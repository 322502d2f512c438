import type { IDataObject } from 'n8n-workflow';
import { callOf } from '../../events/phoneCalls';
import { type EventName, matchingEvents } from '../../events/events';
import { type EventFilters, passesFilters } from '../../events/filters';
import type { SpruceEvent } from '../../events/SpruceEvent';
import type { News } from './Source';

const channelNames: EventName[] = [
	'textMessageReceived',
	'secureMessageReceived',
	'emailReceived',
	'faxReceived',
];

/** In these, nobody from outside takes part. */
const internalTypes = ['note', 'team'];

/** Whether somebody outside the practice may have written in a conversation. */
export function isWithOutside({ type }: IDataObject): boolean {
	return !internalTypes.includes(String(type));
}

/**
 * What an item of a conversation tells; undefined unless it is a message from outside that passes
 * the filters. Over a channel that is new it is called any event.
 */
export function receivedMessage(
	object: IDataObject,
	conversation: IDataObject,
	filters: EventFilters,
): News | undefined {
	const { id, direction, isInternalNote, createdAt } = object;
	const isMessage =
		direction === 'inbound' && isInternalNote !== true && callOf(object) === undefined;
	const time = String(createdAt);
	const event: SpruceEvent = { type: 'conversationItem.created', time, object, conversation };
	if (!isMessage || !passesFilters(filters, event)) return undefined;
	const names = matchingEvents(event, channelNames);
	return {
		key: String(id),
		place: String(conversation.id),
		time,
		event,
		names: names.length > 0 ? names : ['anyEvent'],
	};
}
