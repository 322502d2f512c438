import type { IDataObject } from 'n8n-workflow';
import { addressOf } from '../records/conversation/addressOf';
import { directionOf } from '../records/conversation/directionOf';
import { otherSideOf } from '../records/conversation/otherSideOf';
import { isJsonObject, withoutMissing } from '../values/jsonObject';
import { safeText } from '../values/text/safeText';
import type { ConversationItem } from './isReply';
import type { Answer } from './ReplySettings';

/**
 * The output when a reply has come. n8n's human review of AI tools reads `data`: whether the tool may
 * run, and otherwise the words that the agent gets.
 *
 * @param asked what was known when the question was sent, such as its `requestId`
 */
export function replyItem(
	{ item, conversation = {} }: ConversationItem,
	answer: Answer,
	asked: IDataObject,
): IDataObject {
	const text = safeText(item.text);
	const author = isJsonObject(item.author) ? item.author : {};
	const isInbound = directionOf(item) === 'inbound';
	const { endpoint, displayName } = isInbound ? otherSideOf(item, conversation) : {};
	const { requestId, to, contactId } = asked;
	return withoutMissing({
		replied: true,
		data: { ...answer, chatInput: text },
		text,
		itemId: item.id,
		conversationId: item.conversationId || conversation.id,
		createdAt: item.createdAt,
		// In a conversation between two, it is the one who was asked.
		from: addressOf(endpoint) ?? (isInbound ? to : undefined),
		fromName: displayName ?? author.displayName,
		contactId,
		requestId,
	});
}
