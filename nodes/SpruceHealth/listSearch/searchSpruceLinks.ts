import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { lineEntries } from './lists/lines';
import { matchingEntries } from './lists/matchingEntries';

/** The practice's Spruce Links, which secure conversations use. */
export async function searchSpruceLinks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: matchingEntries(await lineEntries(this, ['secure']), filter) };
}
