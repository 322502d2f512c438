import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';
import { recordsOf } from '../client/pagination';
import { listClient } from './listClient';
import { matching } from './matching';

/** The internal endpoints that secure conversations run over. */
export async function searchSpruceLinks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const answer = await client.get('/internalendpoints');
	const entries = recordsOf(answer, 'internalEndpoints')
		.map(({ endpoint }) => endpoint)
		.filter(isJsonObject)
		.filter(({ channel }) => channel === 'secure')
		.map(({ id, label, displayValue }) => ({
			name: [label, displayValue].filter(Boolean).join(': '),
			value: String(id),
		}));
	return { results: matching(entries, filter) };
}
