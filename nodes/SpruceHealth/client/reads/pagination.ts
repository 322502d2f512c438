import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from './ListOptions';
import { structuredErrorOf } from '../errors/structuredError';
import type { ListedPart } from '../errors/failure';
import { noteReadBefore } from '../errors/failureNotes';
import { continuationOf, isCountOutOfDate } from './continuation';
import { type Page, pageIn } from './page';

/** Fetches the page of a pagination token, or the first page without one. */
export type FetchPage = (paginationToken: string | undefined) => Promise<Page>;

/** What is known of a listing before it is read. */
export interface ListingKind {
	/** Whether it has no filter that Spruce might leave out of its count. */
	isUnfiltered: boolean;
	/** How many records a page may have; `Infinity` where Spruce alone decides. */
	pageSize: number;
}

/** What is taken of a listing. */
type GatherOptions = Pick<ListOptions, 'limit' | 'keepPartial' | 'keep'>;

/**
 * Reads a listing page by page; `continuationOf` decides whether it goes on. A page that has more but
 * does not say where, or that ends before Spruce's count, is asked for once more, because Spruce's
 * listings are eventually consistent. A record whose ID came before is left out: a listing by last
 * activity changes its order while it is read.
 *
 * @param incompleteListing makes the error of a listing of which only a part can be read
 */
export async function* pages(
	fetchPage: FetchPage,
	{ isUnfiltered, pageSize }: ListingKind,
	incompleteListing: (part: ListedPart) => Error,
): AsyncGenerator<IDataObject[]> {
	const usedTokens = new Set<string>();
	const seenIds = new Set<string>();
	const state = { read: 0, emptyPages: 0, longestPage: 0 };
	const takeNew = (records: IDataObject[]) => {
		const fresh = records.filter((record) => isFirst(record.id, seenIds));
		state.read += fresh.length;
		return fresh;
	};
	const continuation = (page: Page, fresh: number) => {
		const isTokenUsed = page.token !== undefined && usedTokens.has(page.token);
		return continuationOf(page, { ...state, fresh, isTokenUsed, isUnfiltered });
	};
	let token: string | undefined;
	/** Whether the page before said that there is more. Otherwise its token may lead nowhere. */
	let isExpected = true;
	do {
		let page: Page | undefined = isExpected
			? await fetchPage(token)
			: await lastTry(fetchPage, token);
		if (page === undefined) return;
		const fresh = takeNew(page.records);
		state.emptyPages = page.records.length === 0 ? state.emptyPages + 1 : 0;
		yield fresh;
		if (token !== undefined) usedTokens.add(token);
		let next = continuation(page, fresh.length);
		if (next === 'unknown' || next === 'short') {
			const again = await fetchPage(token);
			const others = takeNew(withoutCopies(again.records, page.records));
			yield others;
			next = continuation(again, fresh.length + others.length);
			if (next === 'unknown' || (next === 'short' && !mayEndAt(again, state, pageSize))) {
				throw incompleteListing({ read: state.read, total: again.total });
			}
			page = again;
		}
		state.longestPage = Math.max(state.longestPage, page.records.length);
		token = next === 'next' ? page.token : undefined;
		isExpected = page.hasMore === true;
	} while (token !== undefined);
}

function mayEndAt(
	{ records, total = 0 }: Page,
	{ read, longestPage }: { read: number; longestPage: number },
	pageSize: number,
): boolean {
	return isCountOutOfDate(read, total, records.length, longestPage === 0 ? pageSize : longestPage);
}

/**
 * The page of a token that came without `hasMore`. Where Spruce refuses the token, the page before it
 * was the last one.
 */
async function lastTry(fetchPage: FetchPage, token: string | undefined): Promise<Page | undefined> {
	return await fetchPage(token).catch((failure: unknown) => {
		const reason = structuredErrorOf(failure)?.reason;
		if (reason === 'refused' || reason === 'notFound') return undefined;
		throw failure;
	});
}

/** What was read of a listing. */
export interface Gathered {
	records: IDataObject[];
	/** Whether the last page that was read has records beyond the limit. */
	isCutOff: boolean;
}

/**
 * The records of a listing up to the limit; pages beyond it are not fetched. While the records of a
 * page are taken, the next page is on its way.
 */
export async function gather(
	listing: AsyncIterator<IDataObject[], unknown>,
	{ limit = Infinity, keepPartial = true, keep }: GatherOptions = {},
): Promise<Gathered> {
	const records: IDataObject[] = [];
	const read = async (): Promise<Gathered> => {
		for (let coming = listing.next(); ;) {
			const { done, value } = await coming;
			if (done === true) return { records, isCutOff: false };
			const left = limit - records.length;
			if (value.length < left) coming = listing.next();
			// Where taking a record throws, nobody awaits the page that is on its way.
			coming.catch(() => undefined);
			for (const record of value.slice(0, left)) records.push(keep?.(record) ?? record);
			if (value.length >= left) return { records, isCutOff: value.length > left };
		}
	};
	return await read().catch((failure: unknown) => {
		if (keepPartial) noteReadBefore(failure, records);
		throw failure;
	});
}

/** The records of a page. */
export function recordsOf(page: IDataObject, property: string): IDataObject[] {
	return pageIn(page, property)?.records ?? [];
}

/**
 * The records of a page that was asked for again, without copies of those in its first answer: only
 * that shows of a record without an ID whether it came before.
 */
function withoutCopies(again: IDataObject[], before: readonly IDataObject[]): IDataObject[] {
	const copies = new Map<string, number>();
	for (const text of before.map((record) => JSON.stringify(record))) {
		copies.set(text, (copies.get(text) ?? 0) + 1);
	}
	return again.filter((record) => {
		const text = JSON.stringify(record);
		const left = copies.get(text) ?? 0;
		copies.set(text, left - 1);
		return left <= 0;
	});
}

function isFirst(id: unknown, seenIds: Set<string>): boolean {
	if (typeof id !== 'string') return true;
	const seenBefore = seenIds.size;
	return seenIds.add(id).size > seenBefore;
}
