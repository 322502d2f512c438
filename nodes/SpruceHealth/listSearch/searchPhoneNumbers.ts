import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { lineEntries } from './lists/lines';
import { matchingEntries } from './lists/matchingEntries';

/** The phone numbers of the practice. */
export async function searchPhoneNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: matchingEntries(await lineEntries(this, ['phone']), filter) };
}
