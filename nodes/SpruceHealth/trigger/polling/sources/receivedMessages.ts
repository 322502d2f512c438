import type { IDataObject } from 'n8n-workflow';
import { directionOf } from '../../../records/conversation/directionOf';
import { isInternalType } from '../../../values/lines/channels';
import { spruceTimeText } from '../../../values/spruceTime';
import { type EventName, matchingEvents } from '../../events/events';
import { type EventFilters, passesFilters } from '../../events/filters';
import { callOf } from '../../events/phoneCalls';
import type { SpruceEvent } from '../../events/SpruceEvent';
import { activityEvent } from './activeConversations';
import type { NewEvent } from './Source';

const channelNames: EventName[] = [
	'textMessageReceived',
	'secureMessageReceived',
	'emailReceived',
	'faxReceived',
];

/**
 * Whether a conversation can hold messages from outside that pass the filters. Where the
 * conversation alone rules that out, the call for its items is saved.
 */
export function mayHaveMessages(conversation: IDataObject, filters: EventFilters): boolean {
	return !isInternalType(conversation.type) && passesFilters(filters, activityEvent(conversation));
}

/** Which items of a conversation are messages from outside that pass the filters. */
export function receivedMessages(
	items: readonly IDataObject[],
	conversation: IDataObject,
	filters: EventFilters,
): NewEvent[] {
	return items
		.filter(isReceivedMessage)
		.map((object): SpruceEvent => {
			const time = spruceTimeText(object.createdAt);
			return { type: 'conversationItem.created', time, object, conversation };
		})
		.filter((event) => passesFilters(filters, event))
		.map((event) => ({
			key: String(event.object.id),
			recordId: String(conversation.id),
			time: event.time,
			event,
			names: namesOf(event),
		}));
}

function isReceivedMessage(item: IDataObject): boolean {
	return (
		directionOf(item) === 'inbound' && item.isInternalNote !== true && callOf(item) === undefined
	);
}

/** A message over a channel that is unknown here is called any event. */
function namesOf(event: SpruceEvent): EventName[] {
	const names = matchingEvents(event, channelNames);
	return names.length > 0 ? names : ['anyEvent'];
}
