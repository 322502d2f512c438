import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../client/SpruceClient';
import { recordsOf } from '../client/reads/pagination';
import { directionOf } from '../records/conversation/directionOf';
import { path } from '../values/path';
import { plain } from '../values/text/plain';
import { epochMs } from '../values/time';
import { findReply, type Reply } from './findReply';
import type { AskedQuestion } from './isReply';
import type { ReplySettings } from './ReplySettings';

/** Few conversations get more items than this between two tries. */
const latestItems = 100;

/**
 * Looks for the reply to a question that an earlier try of the execution has sent: n8n knows nothing of
 * that try, so the question is found by its text.
 *
 * @param text of the question
 */
export async function findEarlierReply(
	client: SpruceClient,
	conversationIds: readonly string[],
	text: string,
	question: Omit<AskedQuestion, 'askedAt'>,
	settings: ReplySettings,
): Promise<Reply | undefined> {
	for (const conversationId of conversationIds) {
		const page = await client.page(path`/conversations/${conversationId}/items`, {
			order: 'newest_first',
			pageSize: latestItems,
		});
		const sent = recordsOf(page, 'conversationItems').find((item) => isSent(item, text));
		if (sent === undefined) continue;
		const asked = { ...question, conversationId, askedAt: epochMs(sent.createdAt) };
		return await findReply(client, conversationId, asked, settings);
	}
	return undefined;
}

function isSent(item: IDataObject, text: string): boolean {
	return directionOf(item) !== 'inbound' && plain(item.text) === plain(text);
}
