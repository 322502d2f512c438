import type { IDataObject } from 'n8n-workflow';
import { pageSizeFor } from '../../../nodes/SpruceHealth/client/reads/ListOptions';
import { gather, pages } from '../../../nodes/SpruceHealth/client/reads/pagination';

/** A listing that returns these pages in order, whatever the token. */
function listingOf(answers: IDataObject[]) {
	const requestedTokens: Array<string | undefined> = [];
	const fetchPage = async (token: string | undefined) => {
		requestedTokens.push(token);
		return answers[requestedTokens.length - 1] ?? { contacts: [] };
	};
	return {
		requestedTokens,
		read: async (limit = Infinity) => await gather(pages(fetchPage, 'contacts'), { limit }),
	};
}

const record = (id: string) => ({ id });

describe('a listing', () => {
	it('is read in order to the last page, past an empty page', async () => {
		const { read, requestedTokens } = listingOf([
			{ contacts: [record('a'), record('b')], hasMore: true, paginationToken: '1' },
			{ contacts: [], hasMore: true, paginationToken: '2' },
			{ contacts: [record('c')], hasMore: false, paginationToken: '3' },
		]);

		expect(await read()).toEqual([record('a'), record('b'), record('c')]);
		expect(requestedTokens).toEqual([undefined, '1', '2']);
	});

	it('may have a page of any length, where Spruce alone decides how long a page is', async () => {
		const contacts = Array.from({ length: 300_000 }, (_, index) => record(String(index)));
		const { read } = listingOf([{ contacts, hasMore: false }]);

		expect(await read()).toHaveLength(300_000);
	});

	it.each<[string, IDataObject]>([
		['a token that was used before', { hasMore: true, paginationToken: '1' }],
		['no token', { hasMore: true }],
		['an empty token', { hasMore: true, paginationToken: '' }],
		['a token but hasMore: false', { hasMore: false, paginationToken: '9' }],
		['a token but no hasMore', { paginationToken: '9' }],
	])('ends at a page with %s', async (_sentence, ending) => {
		const { read, requestedTokens } = listingOf([
			{ contacts: [record('a')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('b')], ...ending },
			{ contacts: [record('c')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a'), record('b')]);
		expect(requestedTokens).toHaveLength(2);
	});

	it('returns a record once if it moved to the next page during the listing', async () => {
		const { read } = listingOf([
			{ contacts: [record('a'), record('b')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('b'), record('c')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a'), record('b'), record('c')]);
	});

	it('stops requesting pages at the limit', async () => {
		const { read, requestedTokens } = listingOf([
			{ contacts: [record('a'), record('b')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('c')], hasMore: false },
		]);

		expect(await read(2)).toEqual([record('a'), record('b')]);
		expect(requestedTokens).toHaveLength(1);
	});

	it('skips null, text and entries that are not records', async () => {
		const { read } = listingOf([
			{ contacts: null, hasMore: true, paginationToken: '1' },
			{ contacts: 'none', hasMore: true, paginationToken: '2' },
			{ contacts: [null, 'x', record('a')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a')]);
	});

	it('keeps identical records without an ID', async () => {
		const { read } = listingOf([{ contacts: [{ name: 'x' }, { name: 'x' }], hasMore: false }]);

		expect(await read()).toHaveLength(2);
	});
});

describe('the size of the pages of a listing', () => {
	it.each([
		[1, 1, 1],
		[2, 2, 2],
		[3, 3, 3],
		[200, 200, 200],
		[201, 201, 101],
		[499, 499, 167],
		[500, 500, 167],
		[501, 251, 167],
		[620, 310, 155],
		[999, 500, 200],
		[1000, 500, 200],
		[1001, 334, 167],
		[12345, 494, 200],
	])('for a limit of %i is %i of 500 at most, and %i of 200 at most', (limit, of500, of200) => {
		expect(pageSizeFor({ limit })).toBe(of500);
		expect(pageSizeFor({ limit, largestPage: 200 })).toBe(of200);
	});

	it('asks for as few pages as the limit allows, and for hardly more records', () => {
		for (let limit = 1; limit <= 3_000; limit += 1) {
			const size = pageSizeFor({ limit }) ?? 0;
			const calls = Math.ceil(limit / size);
			expect(size).toBeLessThanOrEqual(500);
			expect(calls).toBe(Math.ceil(limit / 500));
			expect(size * calls - limit).toBeLessThan(calls);
		}
	});

	it('is the largest one without a limit, and none where Spruce alone decides', () => {
		expect(pageSizeFor({})).toBe(500);
		expect(pageSizeFor({ largestPage: 200 })).toBe(200);
		expect(pageSizeFor({ limit: 5, largestPage: 'none' })).toBeUndefined();
	});

	it.each([
		[1, 2],
		[2, 2],
		[501, 251],
	])('for a limit of %i is %i where Spruce takes two at least', (limit, size) => {
		expect(pageSizeFor({ limit, smallestPage: 2 })).toBe(size);
	});
});
