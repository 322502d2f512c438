import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect, EffectSearch, FoundEffect } from '../../client/writes/Effect';
import { path } from '../../values/path';
import { epochMs } from '../../values/time';
import type { ConversationsFound } from './conversationsWith';
import { postedItem } from './postedItem';

/** One page. Few conversations get more items in a day, which is how far a look goes back. */
const latestItems = 200;

/** The effect of a message: it is in its conversation. */
export function messageEffect(
	client: SpruceClient,
	message: IDataObject,
	conversationsSince: (since: number) => Promise<ConversationsFound>,
): Effect {
	return {
		name: 'the message',
		isOutput: false,
		find: async (search) => {
			const { ids, areAll } = await conversationsSince(search.since);
			return await inConversations(client, message, ids, areAll, search);
		},
	};
}

async function inConversations(
	client: SpruceClient,
	message: IDataObject,
	ids: readonly string[],
	areAll: boolean,
	search: EffectSearch,
): Promise<FoundEffect> {
	const items: IDataObject[] = [];
	let isAllRead = areAll;
	for (const id of ids) {
		const latest = await client.list(path`/conversations/${id}/items`, 'conversationItems', {
			keepPartial: false,
			limit: latestItems,
			largestPage: latestItems,
			query: { order: 'newest_first' },
		});
		const oldest = latest.length < latestItems ? undefined : latest.at(-1);
		if (oldest !== undefined && epochMs(oldest.createdAt) >= search.since) isAllRead = false;
		items.push(...latest);
	}
	const found = postedItem(items, { ...search, message, requestId: undefined });
	return found === 'none' && !isAllRead ? 'unclear' : found;
}
