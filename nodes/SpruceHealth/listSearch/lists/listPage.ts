import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { listClient } from './listClient';

/** A page of one of Spruce's listings, for a pick list. */
export interface Listing {
	path: string;
	/** The property of a page that has its records, e.g. `contacts`. */
	property: string;
	paginationToken: string | undefined;
	/** `none` if Spruce decides the length of a page and takes no page size. */
	largestPage?: 'none';
	query?: IDataObject;
	/** Sent with a search, which is a POST. */
	body?: IDataObject;
}

/** A page of entries, with the token for the next page. */
interface ListPage {
	results: INodeListSearchItems[];
	paginationToken: string | undefined;
}

/** Fills the visible list several times. Scrolling fetches more. */
const entriesPerPage = 100;

/** Reads one page of a pick list. The editor fetches the next page when the user scrolls. */
export async function listPage(
	context: ILoadOptionsFunctions,
	{ path, property, paginationToken, largestPage, query, body }: Listing,
	entryOf: (record: IDataObject) => INodeListSearchItems,
): Promise<ListPage> {
	const client = await listClient(context);
	const pageSize = largestPage === 'none' ? undefined : entriesPerPage;
	const asked = { pageSize, ...query, paginationToken };
	const page = await client.cachedPage(
		path,
		JSON.stringify({ asked, body }),
		async () => await client.listPage(path, property, asked, body),
	);
	const hasMore = page.hasMore ?? page.records.length > 0;
	const next = hasMore ? page.token : undefined;
	return {
		results: page.records.map(entryOf),
		// The same token again would show the same page again, whenever the user scrolls.
		paginationToken: next === paginationToken ? undefined : next,
	};
}
