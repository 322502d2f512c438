import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { lineName, linesIn } from '../../values/lines';
import { listClient } from './listClient';

/** The practice's own addresses of these channels: `phone`, `fax`, `email` or `secure`. */
export async function internalEndpointEntries(
	context: ILoadOptionsFunctions,
	...channels: string[]
): Promise<INodeListSearchItems[]> {
	const client = await listClient(context);
	const internalEndpoints = await client.list('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	return linesIn(internalEndpoints, channels).map((line) => ({
		name: lineName(line),
		value: String(line.id),
	}));
}
