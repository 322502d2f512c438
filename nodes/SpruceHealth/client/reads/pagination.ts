import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from './ListOptions';
import { objectsIn } from '../../values/jsonObject';
import { noteReadBefore } from '../errors/failureNotes';

/** Fetches the page of a pagination token, or the first page without one. */
export type FetchPage = (paginationToken: string | undefined) => Promise<IDataObject>;

/**
 * Reads a listing page by page. It goes on only after `hasMore: true` with a token that was not used
 * before, because Spruce promises neither that the last page has no token nor that a token never
 * comes again. A record whose ID came before is left out: a listing by last activity changes its
 * order while it is read.
 *
 * @param property where a page holds its records, e.g. `contacts`
 */
export async function* pages(
	fetchPage: FetchPage,
	property: string,
): AsyncGenerator<IDataObject[]> {
	const usedTokens = new Set<string>();
	const seenIds = new Set<string>();
	let token: string | undefined;
	do {
		const page = await fetchPage(token);
		yield recordsOf(page, property).filter((record) => isFirst(record.id, seenIds));
		if (token !== undefined) usedTokens.add(token);
		token = nextToken(page);
	} while (token !== undefined && !usedTokens.has(token));
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

/** The token of the next page, or undefined when this is the last one. */
export function nextToken(page: IDataObject): string | undefined {
	const { hasMore, paginationToken } = page;
	if (hasMore !== true || typeof paginationToken !== 'string') return undefined;
	return paginationToken === '' ? undefined : paginationToken;
}

/** The records of a page. */
export function recordsOf(page: IDataObject, property: string): IDataObject[] {
	return objectsIn(page[property]);
}

function isFirst(id: unknown, seenIds: Set<string>): boolean {
	if (typeof id !== 'string') return true;
	const seenBefore = seenIds.size;
	return seenIds.add(id).size > seenBefore;
}
