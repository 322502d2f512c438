import type { IDataObject } from 'n8n-workflow';
import { callOf } from '../../events/calls';
import { type EventWord, wordsFor } from '../../events/events';
import { type EventFilters, passesFilters } from '../../events/filters';
import type { SpruceEvent } from '../../events/SpruceEvent';
import type { News } from './Source';

const channelWords: EventWord[] = [
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
	const words = wordsFor(event, channelWords);
	return {
		key: String(id),
		place: String(conversation.id),
		time,
		event,
		words: words.length > 0 ? words : ['anyEvent'],
	};
}
