import type { IDataObject } from 'n8n-workflow';
import { callDetails } from '../../../records/conversation/callDetails';
import { channelOf } from '../../../records/conversation/channelOf';
import { directionOf } from '../../../records/conversation/directionOf';
import { filesOf } from '../../../records/files/filesOf';
import { isJsonObject } from '../../../values/jsonObject';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import { addressOf, lineOf } from '../../../records/conversation/addressOf';
import { otherSideOf } from '../../../records/conversation/otherSideOf';

/** A message, note or call: what was said, by whom, to whom and where to go on. */
export function itemFields({ object: item, conversation = {} }: SpruceEvent): IDataObject {
	const { id, conversationId, text, isInternalNote, appURL } = item;
	const { transcriptionId, transcriptionIds, durationSeconds, answered } = callDetails(item);
	return {
		text,
		channel: channelOf(conversation),
		...peopleIn(item, conversation),
		line: lineOf(conversation),
		direction: directionOf(item),
		conversationId: conversationId || conversation.id,
		itemId: id,
		transcriptionId,
		transcriptionIds,
		durationSeconds,
		answered,
		files: filesOf(item).map(({ fileName }) => fileName),
		// A note that reaches a patient is worse than a field that is rarely there.
		isInternalNote: isInternalNote === true ? true : undefined,
		appURL: appURL || conversation.appURL,
	};
}

/** Who spoke to whom. A note goes to nobody. */
function peopleIn(item: IDataObject, conversation: IDataObject): IDataObject {
	const author = isJsonObject(item.author) ? item.author : {};
	const { endpoint, displayName, contact: contactId } = otherSideOf(item, conversation);
	switch (directionOf(item)) {
		case 'inbound':
			return {
				from: addressOf(endpoint),
				fromName: displayName || author.displayName,
				contactId,
			};
		case 'outbound':
			return {
				from: addressOf(conversation.internalEndpoint),
				fromName: author.displayName,
				to: addressOf(endpoint),
				toName: displayName,
				contactId,
			};
		default:
			return { fromName: author.displayName, contactId };
	}
}
