import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, valuesOf, withoutMissing } from '../../values/jsonObject';

/** What will be sent, where and when, with attachments by their titles. */
export function simplifiedScheduledMessage(scheduledMessage: IDataObject): IDataObject {
	const { id, conversationId, scheduledToSendAt, isInternalNote } = scheduledMessage;
	const { sendAsInternalMemberId, sentConversationItemId, message } = scheduledMessage;
	const { text, attachments } = isJsonObject(message) ? message : {};
	return withoutMissing({
		id,
		conversationId,
		scheduledToSendAt,
		text,
		isInternalNote,
		sendAsInternalMemberId,
		attachments: valuesOf(attachments, 'title'),
		sentConversationItemId,
	});
}
