import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { type Listing, listPage } from './listPage';
import { holds } from './matching';

/** At most this many pages are looked through before the editor gets a chance to go on. */
const mostPages = 5;

/**
 * The next entries of a listing whose name holds the text, for what Spruce itself cannot search:
 * the first page that has any, with the token for what follows it.
 */
export async function matchingPages(
	context: ILoadOptionsFunctions,
	listing: Listing,
	entryOf: (record: IDataObject) => INodeListSearchItems,
	filter: string | undefined,
): Promise<INodeListSearchResult> {
	const results: INodeListSearchItems[] = [];
	let token = listing.paginationToken;
	for (let pagesRead = 0; pagesRead < mostPages && results.length === 0; pagesRead++) {
		const page = await listPage(context, { ...listing, paginationToken: token }, entryOf);
		results.push(...page.results.filter(({ name }) => holds(name, filter)));
		token = page.paginationToken;
		if (token === undefined) break;
	}
	return { results, paginationToken: token };
}
