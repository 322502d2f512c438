import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { SpruceClient } from '../client/SpruceClient';
import { objectsIn } from '../values/jsonObject';
import { epochMs } from '../values/time';
import { listClient } from './lists/listClient';
import { firstMatchingPage } from './lists/firstMatchingPage';

/** The longest page of conversations that Spruce's OpenAPI description allows. */
const largestPage = 200;

/** How many recent conversations the list shows at most: five calls to Spruce. */
const maxRecent = 5 * largestPage;

/** How many days to look back. Each is tried only if the one before it has no conversations. */
const recentDays = [2, 30, 365];

const dayMs = 86_400_000;

/**
 * The conversations with recent activity, the latest first. With a text, all conversations whose
 * title or participants match it, in Spruce's order, which begins with the oldest.
 */
export async function searchConversations(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const text = filter?.trim() ?? '';
	if (text === '' && paginationToken === undefined) {
		const recent = await recentConversations(await listClient(this));
		if (recent.length > 0) return { results: recent.map(entryOf) };
	}
	return await firstMatchingPage(
		this,
		{
			path: '/conversations',
			property: 'conversations',
			paginationToken,
			query: { orderBy: 'last_message' },
		},
		entryOf,
		text,
	);
}

async function recentConversations(client: SpruceClient): Promise<IDataObject[]> {
	for (const days of recentDays) {
		const startFrom = new Date(Date.now() - days * dayMs).toISOString();
		const found = await client.list('/conversations', 'conversations', {
			limit: maxRecent,
			largestPage,
			query: { orderBy: 'last_message' },
			firstPageQuery: { startFrom },
		});
		if (found.length > 0) return found.sort(byLatestActivity);
	}
	return [];
}

function byLatestActivity(one: IDataObject, other: IDataObject): number {
	return epochMs(other.lastMessageAt) - epochMs(one.lastMessageAt);
}

function entryOf(conversation: IDataObject): INodeListSearchItems {
	const { id, externalParticipants, appURL } = conversation;
	const title = String(conversation.title ?? '');
	const people = objectsIn(externalParticipants).map(({ displayName }) => String(displayName));
	const parts = [title, ...people.filter((person) => !title.includes(person))];
	return {
		name: parts.filter((part) => part !== '').join(', ') || String(id),
		value: String(id),
		url: String(appURL ?? ''),
	};
}
