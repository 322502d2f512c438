import type { IDataObject } from 'n8n-workflow';
import { channelOf } from '../../../../records/conversation/channelOf';
import { isInternalType, isLeftOut } from '../../../../values/lines/channels';
import { spruceTimeText } from '../../../../values/spruceTime';
import { safeText } from '../../../../values/text/safeText';
import { type EventFilters, passesFilters } from '../../../events/filters';
import type { SpruceEvent } from '../../../../records/event/SpruceEvent';
import { activityEvent } from '../activeConversations';
import type { NewEvent } from '../Source';
import type { ItemKind } from './itemKinds';

/**
 * Whether a conversation can hold items of a kind that pass the filters. Where the conversation alone
 * rules that out, the call for its items is saved.
 */
export function mayHaveItems(
	kind: ItemKind,
	conversation: IDataObject,
	filters: EventFilters,
): boolean {
	if (isInternalType(conversation.type)) return false;
	const channel = channelOf(conversation) ?? '';
	if (kind.channel !== undefined && isLeftOut(channel, [kind.channel])) return false;
	return passesFilters(filters, activityEvent(conversation));
}

/** Which items of a conversation are of a kind and pass the filters. */
export function itemEvents(
	kind: ItemKind,
	items: readonly IDataObject[],
	conversation: IDataObject,
	filters: EventFilters,
): NewEvent[] {
	return items
		.map((object) => itemEvent(object, conversation))
		.map((event) => ({
			key: safeText(event.object.id),
			recordId: safeText(conversation.id),
			time: event.time,
			event,
			names: kind.namesOf(event),
		}))
		.filter(({ names, event }) => names.length > 0 && passesFilters(filters, event));
}

/** An item, in the shape in which a webhook would have delivered it. */
export function itemEvent(object: IDataObject, conversation: IDataObject): SpruceEvent {
	const time = spruceTimeText(object.createdAt);
	return { type: 'conversationItem.created', time, object, conversation };
}
