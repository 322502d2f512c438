import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';
import { listPage } from './listPage';
import { holds } from './matching';

/** Spruce cannot search conversations, so at most this many of its pages are looked through at once. */
const mostPages = 5;

/** The conversations with the latest activity; with a text, those whose title or people hold it. */
export async function searchConversations(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const results: INodeListSearchItems[] = [];
	let token = paginationToken;
	for (let pagesRead = 0; pagesRead < mostPages && results.length === 0; pagesRead++) {
		const page = await listPage(
			this,
			{
				path: '/conversations',
				property: 'conversations',
				paginationToken: token,
				query: { orderBy: 'last_message' },
			},
			entryOf,
		);
		results.push(...page.results.filter(({ name }) => holds(name, filter)));
		token = page.paginationToken as string | undefined;
		if (token === undefined) break;
	}
	return { results, paginationToken: token };
}

function entryOf(conversation: IDataObject): INodeListSearchItems {
	const { id, externalParticipants, appURL } = conversation;
	const title = String(conversation.title ?? '');
	const people = Array.isArray(externalParticipants)
		? externalParticipants.filter(isJsonObject).map(({ displayName }) => String(displayName))
		: [];
	const words = [title, ...people.filter((person) => !title.includes(person))];
	return {
		name: words.filter((word) => word !== '').join(', ') || String(id),
		value: String(id),
		url: String(appURL ?? ''),
	};
}
