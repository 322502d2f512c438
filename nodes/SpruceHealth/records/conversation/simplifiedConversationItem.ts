import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { valuesOf } from '../../values/valuesOf';
import { withoutMissing } from '../../values/withoutMissing';

/** What was said or done, by whom and when; attachments by their titles. */
export function simplifiedConversationItem(item: IDataObject): IDataObject {
	const { id, conversationId, createdAt, direction, isInternalNote, text, requestId } = item;
	const { attachments, author, event } = item;
	return withoutMissing({
		id,
		conversationId,
		createdAt,
		direction,
		isInternalNote,
		author: isJsonObject(author) ? author.displayName : undefined,
		text,
		event: isJsonObject(event) ? event.type : undefined,
		attachments: valuesOf(attachments, 'title'),
		requestId,
	});
}
