import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, valuesOf } from '../../../values/jsonObject';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';

/** A scheduled message: what goes out, when and where, and once it was sent, as which item. */
export function scheduledMessageFields({ object }: SpruceEvent): IDataObject {
	const { id, conversationId, scheduledToSendAt, isInternalNote, sentConversationItemId } = object;
	const { text, attachments } = isJsonObject(object.message) ? object.message : {};
	return {
		text,
		scheduledToSendAt,
		conversationId,
		scheduledMessageId: id,
		itemId: sentConversationItemId,
		files: valuesOf(attachments, 'title'),
		isInternalNote: isInternalNote === true ? true : undefined,
	};
}
