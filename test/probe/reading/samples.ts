import { idOf, type JsonObject } from '../calls/Answer';
import type { SpruceCalls } from '../calls/SpruceCalls';
import { recordsOf } from './records';

const mostConversations = 6;

/** The first contacts of the organization. */
export async function someContacts(spruce: SpruceCalls): Promise<JsonObject[]> {
	return recordsOf(await spruce.read('/contacts', { pageSize: 100 }), 'contacts');
}

/** The conversations with the latest messages. */
export async function someConversations(spruce: SpruceCalls): Promise<JsonObject[]> {
	const query = { orderBy: 'last_message', pageSize: 100 };
	return recordsOf(await spruce.read('/conversations', query), 'conversations');
}

/** The latest items of a few of these conversations. */
export async function someItems(spruce: SpruceCalls): Promise<JsonObject[]> {
	const items: JsonObject[] = [];
	for (const conversation of (await someConversations(spruce)).slice(0, mostConversations)) {
		const path = `/conversations/${encodeURIComponent(idOf(conversation) ?? '')}/items`;
		const answer = await spruce.read(path, { order: 'newest_first', pageSize: 50 });
		items.push(...recordsOf(answer, 'conversationItems'));
	}
	return items;
}
