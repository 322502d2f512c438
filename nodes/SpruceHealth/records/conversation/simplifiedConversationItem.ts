import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, valuesOf, withoutMissing } from '../../values/jsonObject';
import { callDetails } from './callDetails';

/** What was said or done, by whom and when, with attachments by their titles. */
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
		...callDetails(item),
		attachments: valuesOf(attachments, 'title'),
		requestId,
	});
}
