import type { IDataObject } from 'n8n-workflow';
import { channelOf } from '../../../records/conversation/channelOf';
import { objectsIn, valuesOf } from '../../../values/jsonObject';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import { addressOf, lineOf } from '../../../records/conversation/addressOf';

/** A conversation: with whom, on which line, and its status. A group has a title, but no one name. */
export function conversationFields({ object: conversation }: SpruceEvent): IDataObject {
	const { id, title, archived, assignedToMemberId, tags, lastMessageAt, appURL } = conversation;
	const people = objectsIn(conversation.externalParticipants);
	const [{ displayName, endpoint, contact }] = people.length === 1 ? people : [{} as IDataObject];
	return {
		title,
		channel: channelOf(conversation),
		name: displayName,
		address: addressOf(endpoint),
		contactId: contact,
		line: lineOf(conversation),
		conversationId: id,
		assignedToMemberId,
		tags: valuesOf(tags, 'value'),
		archived,
		lastMessageAt,
		appURL,
	};
}
