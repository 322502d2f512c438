import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listClient } from '../lists/listClient';
import { byName } from '../lists/matching';

/**
 * The options of a list that is loaded as a whole, in alphabetical order.
 *
 * @param property where a page holds its records
 */
export async function recordOptions(
	context: ILoadOptionsFunctions,
	path: string,
	property: string,
	optionOf: (record: IDataObject) => INodePropertyOptions,
): Promise<INodePropertyOptions[]> {
	const client = await listClient(context);
	const records = await client.list(path, property);
	return records.map(optionOf).sort(byName);
}
