import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from './ListOptions';
import { objectsIn } from '../../values/jsonObject';
import { noteReadBefore } from '../errors/failureNotes';

/** Fetches the page that a token leads to; without a token, the first one. */
export type FetchPage = (paginationToken: string | undefined) => Promise<IDataObject>;

/**
 * Walks a listing of Spruce page by page. Only `hasMore: true` with a token that was not used
 * before leads on: Spruce promises neither that the last page has no token nor that a token
 * never returns. A record whose id came before is left out: a listing by last activity moves
 * while it is read.
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

/** The first records of a listing; pages beyond the limit are not fetched. */
export async function gather(
	listing: AsyncIterable<IDataObject[]>,
	{ limit = Infinity, keepPartial = true }: Pick<ListOptions, 'limit' | 'keepPartial'> = {},
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	const read = async () => {
		for await (const page of listing) {
			records.push(...page.slice(0, limit - records.length));
			if (records.length >= limit) return;
		}
	};
	await read().catch((failure: unknown) => {
		if (keepPartial) noteReadBefore(failure, records);
		throw failure;
	});
	return records;
}

/** The token of the page after this one, or undefined when this was the last. */
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
