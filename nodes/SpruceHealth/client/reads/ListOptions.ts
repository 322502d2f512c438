import type { IDataObject } from 'n8n-workflow';

/** How a listing is asked for. */
export interface ListOptions {
	/** The most records to return; all of them when left out. */
	limit?: number;
	/**
	 * Whether the records read before the listing broke off go into the output beside the error; true
	 * when left out. `false` where something is only looked up in the records.
	 */
	keepPartial?: boolean;
	/**
	 * The largest `pageSize` that the operation takes: 500, or 200 for conversations and items;
	 * `none` where it takes no `pageSize`, or has one page only.
	 */
	largestPage?: number | 'none';
	/** The smallest one: 1, or 2 for the members of the organization. */
	smallestPage?: number;
	query?: IDataObject;
	/** Sent with the first page only: Spruce refuses `startFrom` beside a pagination token. */
	firstPageQuery?: IDataObject;
	/** Makes it a search: the page is asked for with POST and this body. */
	body?: IDataObject;
}

/** The size of the pages of a listing: as large as Spruce takes and the limit needs. */
export function pageSizeFor(options: ListOptions): number | undefined {
	const { limit = Infinity, largestPage = 500, smallestPage = 1 } = options;
	if (largestPage === 'none') return undefined;
	return Math.max(Math.min(limit, largestPage), smallestPage);
}
