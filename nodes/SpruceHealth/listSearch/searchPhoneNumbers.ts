import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { internalEndpointEntries } from './lists/internalEndpointEntries';
import { matching } from './lists/matching';

/** The phone numbers of the practice. */
export async function searchPhoneNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: matching(await internalEndpointEntries(this, 'phone'), filter) };
}
