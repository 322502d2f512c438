import type { IDataObject } from 'n8n-workflow';

/** How a listing is requested. */
export interface ListOptions {
	/** The largest number of records to return; all of them when left out. */
	limit?: number;
	/**
	 * Whether the records that were read before the listing failed go into the output with the error;
	 * true when left out. `false` where something is only looked up in the records.
	 */
	keepPartial?: boolean;
	/**
	 * What is kept of a record; the whole record when left out. The rest leaves memory page by page, so
	 * that a long list of short records takes little of it.
	 */
	keep?: (record: IDataObject) => IDataObject;
	/**
	 * The largest `pageSize` that the operation takes: 500 when left out, 200 for conversations and
	 * items. `none` where it takes no `pageSize` or has only one page.
	 */
	largestPage?: number | 'none';
	/** The smallest `pageSize`: 1 when left out, 2 for the members of the organization. */
	smallestPage?: number;
	query?: IDataObject;
	/** Sent with the first page only: Spruce refuses `startFrom` beside a pagination token. */
	firstPageQuery?: IDataObject;
	/** Makes it a search: pages are requested with POST and this body. */
	body?: IDataObject;
}

/**
 * The page size for a listing: as few pages as the limit allows, all of the same size and no larger
 * than needed. A limit of 620 takes two pages of 310 instead of two of 500.
 */
export function pageSizeFor(options: ListOptions): number | undefined {
	const { limit = Infinity, largestPage = 500, smallestPage = 1 } = options;
	if (largestPage === 'none') return undefined;
	if (limit === Infinity) return largestPage;
	const pages = Math.ceil(limit / largestPage);
	return Math.max(Math.ceil(limit / pages), smallestPage);
}

/** Whether a listing has nothing that Spruce might leave out of its count, such as `startFrom`. */
export function isUnfiltered({ query = {}, firstPageQuery, body }: ListOptions): boolean {
	const filters = Object.keys(query).filter((name) => !['order', 'orderBy'].includes(name));
	return filters.length === 0 && firstPageQuery === undefined && body === undefined;
}
