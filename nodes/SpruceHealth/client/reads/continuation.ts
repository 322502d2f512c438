import type { Page } from './page';

/** What is known of a listing after a page of it. */
export interface ListingSoFar {
	/** How many different records were read, those of this page included. */
	read: number;
	/** How many of them came with this page first. */
	fresh: number;
	/** How many pages in a row, this one included, were empty. */
	emptyPages: number;
	/** Whether the token was used before. */
	isTokenUsed: boolean;
	/** Whether the listing has no filter that Spruce might leave out of its count. */
	isUnfiltered: boolean;
}

/**
 * What a page says about the next one.
 * - `unknown`: there is more, but not where
 * - `short`: it calls itself the last one, but Spruce counts more records than were read
 */
export type Continuation = 'next' | 'end' | 'unknown' | 'short';

/**
 * Decides whether a listing goes on. Spruce documents `hasMore` beside `paginationToken`. Without
 * `hasMore`, a new token means that there is more, until nothing comes any more.
 */
export function continuationOf(page: Page, so: ListingSoFar): Continuation {
	const { hasMore, token, total } = page;
	const isNew = token !== undefined && !so.isTokenUsed;
	if (hasMore === true) {
		if (isNew) return 'next';
		// A count below what was read is out of date, so it proves nothing.
		return so.read === total ? 'end' : 'unknown';
	}
	if (hasMore === undefined && token !== undefined && so.read !== total) {
		if (isNew && so.emptyPages < 2) return 'next';
		// The same page again: Spruce did not understand the token.
		if (!isNew && page.records.length > 0 && so.fresh === 0) return 'unknown';
	}
	const isCounted = page.isTotalExact || so.isUnfiltered;
	return isCounted && total !== undefined && total > so.read ? 'short' : 'end';
}

/**
 * Whether a count above what was read is out of date rather than a sign of missing records. Spruce
 * calls its count best effort. A last page that is shorter than the pages may be shows that paging
 * works; then a small difference is no reason to fail, because it would make every export fail.
 *
 * @param lastPage how many records the last page had
 * @param longestPage how many the longest of the earlier pages had, or how many were asked for
 */
export function isCountOutOfDate(
	read: number,
	total: number,
	lastPage: number,
	longestPage: number,
): boolean {
	return lastPage < longestPage && total - read <= Math.max(1, total / 100);
}
