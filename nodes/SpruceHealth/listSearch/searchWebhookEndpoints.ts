import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { isDeletedEndpoint } from '../values/webhooks/webhookEndpoint';
import { listClient } from './lists/listClient';
import { matchingEntries } from './lists/matchingEntries';

/** The webhook endpoints by name and URL, read as a whole because Spruce cannot search them. */
export async function searchWebhookEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const client = await listClient(this);
	const endpoints = await client.cachedList('/webhooks/endpoints', 'endpoints', {
		largestPage: 'none',
	});
	const existing = endpoints.filter((endpoint) => !isDeletedEndpoint(endpoint));
	const entries = existing.map(({ id, name, url }) => ({
		name: [name, url].filter(Boolean).join(': '),
		value: String(id),
	}));
	return { results: matchingEntries(entries, filter) };
}
