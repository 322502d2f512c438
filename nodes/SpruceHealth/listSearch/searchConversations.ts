import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { SpruceClient } from '../client/SpruceClient';
import { path } from '../values/path';
import { oneLine } from '../values/text/oneLine';
import { conversationEntries, searchedTexts } from './conversations/conversationEntries';
import {
	conversationsOfContact,
	conversationsOfContacts,
	type FoundConversations,
} from './conversations/conversationsOfContacts';
import { byLatestActivity, recentConversations } from './conversations/recentConversations';
import { matchesTyped, typedId } from './conversations/typedText';
import { emptyIfMissing } from './lists/emptyIfMissing';
import { listClient } from './lists/listClient';
import { moreEntries } from './lists/moreEntries';

/** As many as somebody looks through; a search finds the others. */
const mostShown = 100;

/**
 * The latest conversations. With a text, those of them that have it in their title or among their
 * people, and all conversations of the contacts that Spruce finds for it: Spruce cannot search
 * conversations. Always the latest first.
 */
export async function searchConversations(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const typed = oneLine(filter ?? '');
	const { conversations, more } = typed === '' ? await latest(client) : await found(client, typed);
	const today = { now: client.spruceNow(), timeZone: this.getTimezone() };
	const results = conversationEntries(conversations.slice(0, mostShown), today);
	return { results: more === undefined ? results : [...results, moreEntries(more)] };
}

/** What a list shows, and what its last line says of the rest. */
interface Shown {
	conversations: IDataObject[];
	more: string | undefined;
}

async function latest(client: SpruceClient): Promise<Shown> {
	const { conversations, isAll } = await recentConversations(client);
	const others = isAll ? conversations.length - mostShown : Infinity;
	const count = others === Infinity ? 'older ones' : `${others} more`;
	return {
		conversations,
		more: others > 0 ? `and ${count}: type a name, phone number or email` : undefined,
	};
}

async function found(client: SpruceClient, typed: string): Promise<Shown> {
	const id = typedId(typed);
	if (id !== undefined) return { conversations: await withId(client, id), more: undefined };
	const [recent, ofContacts] = await Promise.all([
		recentConversations(client),
		conversationsOfContacts(client, typed),
	]);
	const ofRecent = recent.conversations.filter((one) => matchesTyped(searchedTexts(one), typed));
	const byId = new Map(
		[...ofRecent, ...ofContacts.conversations].map((one) => [String(one.id), one]),
	);
	return {
		conversations: [...byId.values()].sort(byLatestActivity),
		more: moreFound(ofContacts, byId.size),
	};
}

function moreFound({ otherContacts }: FoundConversations, count: number): string | undefined {
	if (otherContacts > 0) {
		const contacts = otherContacts === 1 ? '1 more contact' : `${otherContacts} more contacts`;
		return `and those of ${contacts}: type more of the name`;
	}
	return count > mostShown ? `and ${count - mostShown} more: type more of the name` : undefined;
}

async function withId(client: SpruceClient, id: string): Promise<IDataObject[]> {
	if (id.startsWith('entity')) {
		return (await conversationsOfContact(client, id)).sort(byLatestActivity);
	}
	const read = client.get(path`/conversations/${id}`);
	return await read.then((conversation) => [conversation], emptyIfMissing);
}
