import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listClient } from './lists/listClient';
import { matchingEntries } from './lists/matchingEntries';

/** The saved messages by title, read as a whole because Spruce cannot search them. */
export async function searchSavedMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const messages = await client.cachedList('/savedmessages', 'savedMessages');
	const entries = messages.map(({ id, title, internal }) => ({
		name: `${String(title || id)}${internal === true ? ' (internal note)' : ''}`,
		value: String(id),
	}));
	return { results: matchingEntries(entries, filter) };
}
