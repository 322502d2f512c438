import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listClient } from '../lists/listClient';
import { byName } from '../lists/matchingEntries';

/**
 * Reads a whole listing and returns its options in alphabetical order.
 *
 * @param property the property of a page that has its records, e.g. `tags`
 */
export async function recordOptions(
	context: ILoadOptionsFunctions,
	path: string,
	property: string,
	optionOf: (record: IDataObject) => INodePropertyOptions,
): Promise<INodePropertyOptions[]> {
	const client = await listClient(context);
	const records = await client.cachedList(path, property);
	return records.map(optionOf).sort(byName);
}
