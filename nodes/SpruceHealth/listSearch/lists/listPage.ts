import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { nextToken, recordsOf } from '../../client/reads/pagination';
import { listClient } from './listClient';

/** A listing of Spruce that fills a pick list. */
export interface Listing {
	path: string;
	/** Where a page holds its records. */
	property: string;
	paginationToken: string | undefined;
	/** Spruce alone decides how long its pages are. */
	largestPage?: 'none';
	query?: IDataObject;
	/** Makes it a search. */
	body?: IDataObject;
}

/** A page of entries, with the token that leads to the next one. */
interface ListPage {
	results: INodeListSearchItems[];
	paginationToken: string | undefined;
}

/** Enough to fill the visible list several times over; scrolling fetches more. */
const entriesPerPage = 100;

/** One page of a pick list, with the token for the page that scrolling fetches next. */
export async function listPage(
	context: ILoadOptionsFunctions,
	{ path, property, paginationToken, largestPage, query, body }: Listing,
	entryOf: (record: IDataObject) => INodeListSearchItems,
): Promise<ListPage> {
	const client = await listClient(context);
	const pageSize = largestPage === 'none' ? undefined : entriesPerPage;
	const page = await client.page(path, { pageSize, ...query, paginationToken }, body);
	return { results: recordsOf(page, property).map(entryOf), paginationToken: nextToken(page) };
}
