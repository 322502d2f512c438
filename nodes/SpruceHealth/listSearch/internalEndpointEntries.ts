import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { isJsonObject } from '../client/jsonObject';
import { listClient } from './listClient';

/** The practice's own addresses of one channel: `phone`, `fax`, `email` or `secure`. */
export async function internalEndpointEntries(
	context: ILoadOptionsFunctions,
	wanted: string,
): Promise<INodeListSearchItems[]> {
	const client = await listClient(context);
	const internalEndpoints = await client.list('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	return internalEndpoints
		.map(({ endpoint }) => endpoint)
		.filter(isJsonObject)
		.filter(({ channel }) => channel === wanted)
		.map(({ id, label, displayValue }) => ({
			name: [label, displayValue].filter(Boolean).join(': '),
			value: String(id),
		}));
}
