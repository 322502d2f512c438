import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from './ListOptions';
import { objectsIn } from '../../values/jsonObject';
import type { ListedPart } from '../errors/failure';
import { noteReadBefore } from '../errors/failureNotes';

/** Fetches the page of a pagination token, or the first page without one. */
export type FetchPage = (paginationToken: string | undefined) => Promise<IDataObject>;

/** What a page says about the next one. `unknown`: there is more, but not where. */
type Continuation = { kind: 'page'; token: string } | { kind: 'end' } | { kind: 'unknown' };

/**
 * Reads a listing page by page. It goes on after `hasMore: true` with a token that was not used
 * before. A page without such a token is asked for once more, because Spruce's listings are
 * eventually consistent. A record whose ID came before is left out: a listing by last activity
 * changes its order while it is read.
 *
 * @param property where a page holds its records, e.g. `contacts`
 * @param incompleteListing makes the error of a listing of which only a part can be read
 */
export async function* pages(
	fetchPage: FetchPage,
	property: string,
	incompleteListing: (part: ListedPart) => Error,
): AsyncGenerator<IDataObject[]> {
	const usedTokens = new Set<string>();
	const seenIds = new Set<string>();
	let read = 0;
	const takeNew = (records: IDataObject[]) => {
		const fresh = records.filter((record) => isFirst(record.id, seenIds));
		read += fresh.length;
		return fresh;
	};
	let token: string | undefined;
	do {
		const page = await fetchPage(token);
		const records = recordsOf(page, property);
		yield takeNew(records);
		if (token !== undefined) usedTokens.add(token);
		let next = continuationOf(page, usedTokens, read);
		if (next.kind === 'unknown') {
			const pageAgain = await fetchPage(token);
			yield takeNew(withoutCopies(recordsOf(pageAgain, property), records));
			next = continuationOf(pageAgain, usedTokens, read);
			if (next.kind === 'unknown') throw incompleteListing({ read, total: totalOf(pageAgain) });
		}
		token = next.kind === 'page' ? next.token : undefined;
	} while (token !== undefined);
}

/** The records of a listing up to the limit; pages beyond it are not fetched. */
export async function gather(
	listing: AsyncIterable<IDataObject[]>,
	{ limit = Infinity, keepPartial = true }: Pick<ListOptions, 'limit' | 'keepPartial'> = {},
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	const read = async () => {
		for await (const page of listing) {
			for (const record of page) {
				records.push(record);
				if (records.length >= limit) return;
			}
		}
	};
	await read().catch((failure: unknown) => {
		if (keepPartial) noteReadBefore(failure, records);
		throw failure;
	});
	return records;
}

/** The token of the next page; undefined when this is the last one, or does not say which is next. */
export function nextToken(page: IDataObject): string | undefined {
	const { hasMore, paginationToken } = page;
	if (hasMore !== true || typeof paginationToken !== 'string') return undefined;
	return paginationToken.trim() === '' ? undefined : paginationToken;
}

/** The records of a page. */
export function recordsOf(page: IDataObject, property: string): IDataObject[] {
	return objectsIn(page[property]);
}

/** @param read how many different records were read, those of this page included */
function continuationOf(
	page: IDataObject,
	usedTokens: ReadonlySet<string>,
	read: number,
): Continuation {
	const token = nextToken(page);
	if (token !== undefined && !usedTokens.has(token)) return { kind: 'page', token };
	if (page.hasMore !== true) return { kind: 'end' };
	// A count below what was read is out of date, so it proves nothing.
	return { kind: read === totalOf(page) ? 'end' : 'unknown' };
}

/** How many records the listing has; undefined where the page does not tell. */
function totalOf({ totalCount, totalCountRelation = 'eq' }: IDataObject): number | undefined {
	// Zero beside `hasMore: true` is no count: the two contradict each other.
	if (typeof totalCount !== 'number' || totalCount <= 0) return undefined;
	// The count of a search is exact (`eq`) or only a lower bound (`gte`).
	return String(totalCountRelation).startsWith('eq') ? totalCount : undefined;
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
