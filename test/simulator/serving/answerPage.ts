import { Input } from './Input';
import type { Answer, Call } from './Operation';
import { makePageToken, readPageToken, type PagePosition } from './PageToken';

/** How a listing is cut into pages. */
export interface Paging<Item> {
	/** Name of the listing, with what else decides its content, so that tokens stay with it. */
	listing: string;
	property: string;
	/** Texts that sort the records; the last one must be unique. */
	keysOf(record: Item): string[];
	isDescending?: boolean;
	/** Whether `startFrom` cuts the listing off at a time, which is the first key. */
	takesStartFrom?: boolean;
	smallestPage?: number;
	/** The largest `pageSize`; absent when pages have a fixed size. */
	largestPage?: number;
	usualPage?: number;
	/** Whether the answer leaves out `totalCount`. */
	isUncounted?: boolean;
	/** How a record is shown. */
	show?(record: Item): unknown;
	/** More properties of the answer. */
	extra?: object;
}

/**
 * One page of the records. The token holds the sort keys of the last record instead of an offset,
 * so that records which come or go between two pages neither repeat nor hide others.
 */
export function answerPage<Item>(call: Call, records: Item[], paging: Paging<Item>): Answer {
	const { listing, property, keysOf, show = (record) => record } = paging;
	const { smallestPage = 1, largestPage, usualPage = 100 } = paging;
	const query = Input.of(call.query);
	const asked = largestPage ? query.integer('pageSize', smallestPage, largestPage) : undefined;
	const size = asked ?? usualPage;
	const { after, startFrom } = readPosition(query, paging);

	const direction = paging.isDescending ? -1 : 1;
	const all = records
		.map((record) => ({ record, keys: keysOf(record) }))
		.filter(({ keys }) => keys[0] >= startFrom);
	const remaining = all
		.filter(({ keys }) => after === null || direction * compare(keys, after) > 0)
		.sort((one, other) => direction * compare(one.keys, other.keys));
	const page = remaining.slice(0, size);
	const hasMore = remaining.length > size;
	return {
		status: 200,
		body: {
			[property]: page.map(({ record }) => show(record)),
			hasMore,
			...(hasMore && {
				paginationToken: makePageToken({ listing, after: page[page.length - 1].keys, startFrom }),
			}),
			...(!paging.isUncounted && { totalCount: all.length }),
			...paging.extra,
		},
		restartToken: makePageToken({ listing, after, startFrom }),
	};
}

function readPosition<Item>(query: Input, paging: Paging<Item>): PagePosition {
	const { listing, takesStartFrom } = paging;
	const token = query.text('paginationToken');
	if (token !== undefined && takesStartFrom && query.has('startFrom')) {
		query.refuse('startFrom', 'cannot be combined with paginationToken');
	}
	if (token !== undefined) return readPageToken(token, listing);
	const startFrom = (takesStartFrom && query.dateTime('startFrom')) || '';
	return { listing, after: null, startFrom };
}

function compare(one: string[], other: string[]): number {
	for (const [index, key] of one.entries()) {
		if (key !== other[index]) return key < other[index] ? -1 : 1;
	}
	return 0;
}
