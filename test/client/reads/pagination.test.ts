import type { IDataObject } from 'n8n-workflow';
import { gather, pages } from '../../../nodes/SpruceHealth/client/reads/pagination';

/** A listing that answers with these pages, whatever token it is asked with. */
function listingOf(answers: IDataObject[]) {
	const askedWith: Array<string | undefined> = [];
	const fetchPage = async (token: string | undefined) => {
		askedWith.push(token);
		return answers[askedWith.length - 1] ?? { contacts: [] };
	};
	return {
		askedWith,
		read: async (limit = Infinity) => await gather(pages(fetchPage, 'contacts'), { limit }),
	};
}

const record = (id: string) => ({ id });

describe('a listing', () => {
	it('is read to its end, past an empty page, in order', async () => {
		const { read, askedWith } = listingOf([
			{ contacts: [record('a'), record('b')], hasMore: true, paginationToken: '1' },
			{ contacts: [], hasMore: true, paginationToken: '2' },
			{ contacts: [record('c')], hasMore: false, paginationToken: '3' },
		]);

		expect(await read()).toEqual([record('a'), record('b'), record('c')]);
		expect(askedWith).toEqual([undefined, '1', '2']);
	});

	it.each<[string, IDataObject]>([
		['a token that was used before', { hasMore: true, paginationToken: '1' }],
		['no token', { hasMore: true }],
		['an empty token', { hasMore: true, paginationToken: '' }],
		['a token but no more', { hasMore: false, paginationToken: '9' }],
		['nothing about more', { paginationToken: '9' }],
	])('ends at a page with %s', async (_sentence, ending) => {
		const { read, askedWith } = listingOf([
			{ contacts: [record('a')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('b')], ...ending },
			{ contacts: [record('c')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a'), record('b')]);
		expect(askedWith).toHaveLength(2);
	});

	it('leaves out a record that moved onto the next page while it was read', async () => {
		const { read } = listingOf([
			{ contacts: [record('a'), record('b')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('b'), record('c')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a'), record('b'), record('c')]);
	});

	it('fetches no page beyond the limit', async () => {
		const { read, askedWith } = listingOf([
			{ contacts: [record('a'), record('b')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('c')], hasMore: false },
		]);

		expect(await read(2)).toEqual([record('a'), record('b')]);
		expect(askedWith).toHaveLength(1);
	});

	it('takes null, text and entries that are no records for nothing', async () => {
		const { read } = listingOf([
			{ contacts: null, hasMore: true, paginationToken: '1' },
			{ contacts: 'none', hasMore: true, paginationToken: '2' },
			{ contacts: [null, 'x', record('a')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a')]);
	});

	it('keeps records without an id, however alike they are', async () => {
		const { read } = listingOf([{ contacts: [{ name: 'x' }, { name: 'x' }], hasMore: false }]);

		expect(await read()).toHaveLength(2);
	});
});
