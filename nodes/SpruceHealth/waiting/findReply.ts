import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../client/SpruceClient';
import { path } from '../values/path';
import { safeText } from '../values/text/safeText';
import { type AskedQuestion, type ConversationItem, isReply, needsConversation } from './isReply';
import { type Answer, answerIn, type ReplySettings } from './ReplySettings';

/** More than anybody writes until a question is answered. */
const mostItems = 200;

/** A reply that resumes the workflow. */
export interface Reply extends ConversationItem {
	answer: Answer;
}

/** The item as a reply; undefined if it is none, or does not resume the workflow. */
export function replyIn(
	found: ConversationItem,
	question: AskedQuestion,
	settings: ReplySettings,
): Reply | undefined {
	if (!isReply(found, question)) return undefined;
	const answer = answerIn(safeText(found.item.text), settings);
	return answer && { ...found, answer };
}

/**
 * Asks Spruce whether an item is the reply: what arrived at the address may come from anybody.
 *
 * @throws NodeApiError when Spruce does not have it, or cannot be asked
 */
export async function confirmedReply(
	client: SpruceClient,
	itemId: string,
	question: AskedQuestion,
	settings: ReplySettings,
): Promise<Reply | undefined> {
	const item = await client.get(path`/conversationItems/${itemId}`);
	const conversation = await conversationOf(client, safeText(item.conversationId), question);
	return replyIn({ item, conversation }, question, settings);
}

/** Looks in the conversation for a reply that did not arrive; the first one that resumes the workflow. */
export async function findReply(
	client: SpruceClient,
	conversationId: string,
	question: AskedQuestion,
	settings: ReplySettings,
): Promise<Reply | undefined> {
	const conversation = await conversationOf(client, conversationId, question);
	const items = await client.list(
		path`/conversations/${conversationId}/items`,
		'conversationItems',
		{
			limit: mostItems,
			largestPage: 200,
			query: { order: 'oldest_first' },
			firstPageQuery: { startFrom: new Date(question.askedAt).toISOString() },
		},
	);
	for (const item of items) {
		const reply = replyIn({ item, conversation }, question, settings);
		if (reply !== undefined) return reply;
	}
	return undefined;
}

async function conversationOf(
	client: SpruceClient,
	conversationId: string,
	question: AskedQuestion,
): Promise<IDataObject | undefined> {
	if (!needsConversation(question)) return undefined;
	return await client.get(path`/conversations/${conversationId}`);
}
