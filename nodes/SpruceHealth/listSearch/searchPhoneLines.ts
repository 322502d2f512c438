import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listClient } from './lists/listClient';
import { matching } from './lists/matching';

/** The phone lines of the organization, all at once. */
export async function searchPhoneLines(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const phoneLines = await client.list('/phonelines', 'phonelines', { largestPage: 'none' });
	const entries = phoneLines.map(({ id, name }) => ({
		name: String(name ?? id),
		value: String(id),
	}));
	return { results: matching(entries, filter) };
}
