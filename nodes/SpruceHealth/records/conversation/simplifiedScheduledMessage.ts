import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { valuesOf } from '../../values/valuesOf';
import { withoutMissing } from '../../values/withoutMissing';

/** What will be said, where and when; attachments by their titles. */
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
