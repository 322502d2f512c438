import type { IDataObject } from 'n8n-workflow';
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
