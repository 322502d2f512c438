import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listClient } from './lists/listClient';
import { matching } from './lists/matching';

/** The webhook endpoints of the organization by name and URL, all at once. */
export async function searchWebhookEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const endpoints = await client.list('/webhooks/endpoints', 'endpoints', { largestPage: 'none' });
	const entries = endpoints.map(({ id, name, url }) => ({
		name: [name, url].filter(Boolean).join(': '),
		value: String(id),
	}));
	return { results: matching(entries, filter) };
}
