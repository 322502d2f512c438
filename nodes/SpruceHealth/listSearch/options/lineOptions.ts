import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { lineName, linesIn } from '../../values/lines';
import { listClient } from '../lists/listClient';

/**
 * The lines of the practice, chosen by their address: that of a Spruce Link is the same in a
 * conversation, its ID is not. A number for calls and faxes appears once.
 */
export async function getLines(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const client = await listClient(this);
	const internalEndpoints = await client.list('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	const lines = linesIn(internalEndpoints, ['phone', 'email', 'fax', 'secure']);
	const names = new Map<string, string[]>();
	for (const line of lines) {
		const address = String(line.rawValue);
		names.set(address, [...(names.get(address) ?? []), lineName(line)]);
	}
	return [...names]
		.map(([value, all]) => ({ name: all.join(' / '), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
