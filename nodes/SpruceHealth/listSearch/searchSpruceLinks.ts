import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { internalEndpointEntries } from './internalEndpointEntries';
import { matching } from './matching';

/** The internal endpoints that secure conversations run over. */
export async function searchSpruceLinks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: matching(await internalEndpointEntries(this, 'secure'), filter) };
}
