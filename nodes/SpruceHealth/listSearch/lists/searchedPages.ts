import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { oneLine } from '../../values/text/oneLine';
import { type Listing, listPage } from './listPage';
import { matchesFilter } from './matchingEntries';
import { moreEntries } from './moreEntries';

/** How many pages a search reads at most. */
const maxPages = 10;

/**
 * A listing that Spruce cannot search itself. Without a text, one page of it; the editor fetches the
 * next one when the user scrolls. A search reads on itself and returns all matches at once, because
 * the editor fetches no further page while a text is typed and the matches do not fill the list.
 */
export async function searchedPages(
	context: ILoadOptionsFunctions,
	listing: Listing,
	entryOf: (record: IDataObject) => INodeListSearchItems,
	filter: string | undefined,
): Promise<INodeListSearchResult> {
	if (oneLine(filter ?? '') === '') return await listPage(context, listing, entryOf);
	const results: INodeListSearchItems[] = [];
	let paginationToken: string | undefined;
	for (let pages = 0; pages < maxPages; pages++) {
		const page = await listPage(context, { ...listing, paginationToken }, entryOf);
		results.push(...page.results.filter(({ name }) => matchesFilter(name, filter)));
		paginationToken = page.paginationToken;
		if (paginationToken === undefined) return { results };
	}
	return { results: [...results, moreEntries('later ones were not searched: choose By ID')] };
}
