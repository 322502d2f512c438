import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listClient } from './lists/listClient';
import { matchingEntries } from './lists/matchingEntries';

/** The phone lines of the organization, read as a whole because Spruce cannot search them. */
export async function searchPhoneLines(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const phoneLines = await client.cachedList('/phonelines', 'phonelines', {
		largestPage: 'none',
	});
	const entries = phoneLines.map(({ id, name }) => ({
		name: String(name ?? id),
		value: String(id),
	}));
	return { results: matchingEntries(entries, filter) };
}
