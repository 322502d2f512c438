import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { lineName } from '../../values/lines/lines';
import { readLines } from '../lists/lines';
import { byName } from '../lists/matchingEntries';

/**
 * The lines of the practice, chosen by address: in a conversation, a Spruce Link has the same
 * address but another ID. A number for both calls and faxes is one option.
 */
export async function getLines(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const lines = await readLines(this, ['phone', 'email', 'fax', 'secure']);
	const namesByAddress = new Map<string, string[]>();
	for (const line of lines) {
		const address = String(line.rawValue ?? line.id);
		namesByAddress.set(address, [...(namesByAddress.get(address) ?? []), lineName(line)]);
	}
	return [...namesByAddress]
		.map(([address, names]) => ({ name: names.join(' / '), value: address }))
		.sort(byName);
}
