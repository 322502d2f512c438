import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { internalEndpointEntries } from './lists/internalEndpointEntries';
import { matching } from './lists/matching';

/** The internal endpoints that secure conversations run over. */
export async function searchSpruceLinks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: matching(await internalEndpointEntries(this, 'secure'), filter) };
}
