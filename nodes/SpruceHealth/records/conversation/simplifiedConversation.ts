import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, objectsIn, valuesOf, withoutMissing } from '../../values/jsonObject';

/** What a conversation is about, with whom, and its status, with tags as plain text. */
export function simplifiedConversation(conversation: IDataObject): IDataObject {
	const { id, title, type, archived, lastMessageAt, assignedToMemberId, appURL } = conversation;
	const { associatedContactIds, externalParticipants, tags, postMessageRequestId } = conversation;
	return withoutMissing({
		id,
		title,
		type,
		archived,
		lastMessageAt,
		assignedToMemberId,
		contactIds: Array.isArray(associatedContactIds) ? associatedContactIds : [],
		participants: participantsOf(externalParticipants),
		tags: valuesOf(tags, 'value'),
		appURL,
		postMessageRequestId,
	});
}

/** Their names, each with the phone number or email address that the person writes from. */
function participantsOf(participants: unknown): IDataObject[] {
	return objectsIn(participants).map(({ displayName, contact, endpoint }) =>
		withoutMissing({
			displayName,
			contactId: contact,
			address: isJsonObject(endpoint) ? endpoint.rawValue : undefined,
		}),
	);
}
