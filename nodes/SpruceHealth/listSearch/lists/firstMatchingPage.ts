import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { type Listing, listPage } from './listPage';
import { matchesFilter } from './matchingEntries';

/** How many pages without a match are read before the editor gets an empty one and may go on. */
const maxPages = 5;

/**
 * Searches a listing that Spruce cannot search itself. Reads page by page until one has entries
 * whose names contain the text, and returns these entries with the token for the page after them.
 */
export async function firstMatchingPage(
	context: ILoadOptionsFunctions,
	listing: Listing,
	entryOf: (record: IDataObject) => INodeListSearchItems,
	filter: string | undefined,
): Promise<INodeListSearchResult> {
	let results: INodeListSearchItems[] = [];
	let { paginationToken } = listing;
	for (let pagesRead = 0; pagesRead < maxPages && results.length === 0; pagesRead++) {
		const page = await listPage(context, { ...listing, paginationToken }, entryOf);
		results = page.results.filter(({ name }) => matchesFilter(name, filter));
		paginationToken = page.paginationToken;
		if (paginationToken === undefined) break;
	}
	return { results, paginationToken };
}
