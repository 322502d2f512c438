import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { lineName, possibleLines } from '../../values/lines/lines';
import { listClient } from './listClient';

/**
 * The practice's own phone numbers, fax numbers, email addresses and Spruce Links, which Spruce
 * calls internal endpoints.
 *
 * @param channels any of `phone`, `fax`, `email` and `secure` (a Spruce Link); lines on channels that
 * are not known here are always included
 */
export async function readLines(
	context: ILoadOptionsFunctions,
	channels: readonly string[],
): Promise<IDataObject[]> {
	const client = await listClient(context);
	const internalEndpoints = await client.cachedList('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	return possibleLines(internalEndpoints, channels);
}

/** The same lines as entries of a pick list, chosen by ID. */
export async function lineEntries(
	context: ILoadOptionsFunctions,
	channels: readonly string[],
): Promise<INodeListSearchItems[]> {
	const lines = await readLines(context, channels);
	return lines.map((line) => ({ name: lineName(line), value: String(line.id) }));
}
