import type { IDataObject } from 'n8n-workflow';
import type { ListedPart } from '../../../nodes/SpruceHealth/client/errors/failure';
import { recordsReadBefore } from '../../../nodes/SpruceHealth/client/errors/failureNotes';
import { pageSizeFor } from '../../../nodes/SpruceHealth/client/reads/ListOptions';
import { pageIn } from '../../../nodes/SpruceHealth/client/reads/page';
import { gather, pages } from '../../../nodes/SpruceHealth/client/reads/pagination';

/** A listing that returns these pages in order, whatever the token. */
function listingOf(answers: IDataObject[]) {
	const requestedTokens: Array<string | undefined> = [];
	const fetchPage = async (token: string | undefined) => {
		requestedTokens.push(token);
		const page = pageIn(answers[requestedTokens.length - 1] ?? { contacts: [] }, 'contacts');
		if (page === undefined) throw new Error('no list');
		return page;
	};
	const incomplete = (part: ListedPart) => new Error(JSON.stringify(part));
	return {
		requestedTokens,
		read: async (limit = Infinity) => {
			const kind = { isUnfiltered: true, pageSize: 500 };
			return (await gather(pages(fetchPage, kind, incomplete), { limit })).records;
		},
	};
}

/** How a listing failed: what its error says, and what had been read. */
async function failureOf(reading: Promise<IDataObject[]>) {
	const error: unknown = await reading.then(
		() => undefined,
		(failure: unknown) => failure,
	);
	return {
		part: JSON.parse(String((error as Error | undefined)?.message ?? 'null')) as unknown,
		recordsRead: recordsReadBefore(error),
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

	it('ends at a page with a token but hasMore: false', async () => {
		const { read, requestedTokens } = listingOf([
			{ contacts: [record('a')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('b')], hasMore: false, paginationToken: '9' },
			{ contacts: [record('c')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a'), record('b')]);
		expect(requestedTokens).toHaveLength(2);
	});

	describe('whose pages do not say hasMore', () => {
		it('goes on while there are new tokens', async () => {
			const { read, requestedTokens } = listingOf([
				{ contacts: [record('a')], paginationToken: '1' },
				{ contacts: [], paginationToken: '2' },
				{ contacts: [record('b')] },
			]);

			expect(await read()).toEqual([record('a'), record('b')]);
			expect(requestedTokens).toEqual([undefined, '1', '2']);
		});

		it.each<[string, IDataObject[], number]>([
			[
				'that has its own token and new records',
				[{ contacts: [record('b')], paginationToken: '1' }],
				2,
			],
			[
				'after which all records of the count were read',
				[{ contacts: [record('b')], paginationToken: '2', totalCount: 2 }],
				2,
			],
			[
				'that is empty for the second time',
				[
					{ contacts: [record('b')], paginationToken: '2' },
					{ contacts: [], paginationToken: '3' },
					{ contacts: null, paginationToken: '4' },
				],
				4,
			],
		])('ends at a page %s', async (_sentence, rest, calls) => {
			const { read, requestedTokens } = listingOf([
				{ contacts: [record('a')], paginationToken: '1' },
				...rest,
			]);

			expect(await read()).toEqual([record('a'), record('b')]);
			expect(requestedTokens).toHaveLength(calls);
		});

		it('fails where the same page comes again for its token', async () => {
			const page = { contacts: [record('a')], next_cursor: 'n1' };
			const { read, requestedTokens } = listingOf([page, page, page, page]);

			expect(await failureOf(read())).toEqual({ part: { read: 1 }, recordsRead: [record('a')] });
			expect(requestedTokens).toEqual([undefined, 'n1', 'n1']);
		});
	});

	describe('that ends before all records of the count were read', () => {
		const ended = (ids: string[], totalCount: number, more: IDataObject = {}) => ({
			contacts: ids.map(record),
			hasMore: false,
			totalCount,
			...more,
		});

		it('fails with what was read, after the last page was asked for once more', async () => {
			const { read, requestedTokens } = listingOf([ended(['a', 'b'], 7), ended(['a', 'b'], 7)]);

			expect(await failureOf(read())).toEqual({
				part: { read: 2, total: 7 },
				recordsRead: [record('a'), record('b')],
			});
			expect(requestedTokens).toEqual([undefined, undefined]);
		});

		it('goes on where the second answer has the rest', async () => {
			const { read } = listingOf([ended(['a'], 3), ended(['a', 'b', 'c'], 3)]);

			expect(await read()).toHaveLength(3);
		});

		it('is read where the count is a little out of date', async () => {
			const { read, requestedTokens } = listingOf([ended(['a', 'b'], 3), ended(['a', 'b'], 3)]);

			expect(await read()).toHaveLength(2);
			expect(requestedTokens).toHaveLength(2);
		});

		it('is read without another request up to a limit', async () => {
			const { read, requestedTokens } = listingOf([ended(['a', 'b'], 7)]);

			expect(await read(2)).toHaveLength(2);
			expect(requestedTokens).toHaveLength(1);
		});
	});

	const brokenEndings: Array<[string, IDataObject]> = [
		['its own token', { hasMore: true, paginationToken: '2' }],
		['the token of an earlier page', { hasMore: true, paginationToken: '1' }],
		['no token', { hasMore: true }],
		['null as its token', { hasMore: true, paginationToken: null }],
		['an empty token', { hasMore: true, paginationToken: '' }],
		['a token of blanks', { hasMore: true, paginationToken: ' \n' }],
	];

	describe.each(brokenEndings)('with a page that has more and %s', (_sentence, ending) => {
		const start = [
			{ contacts: [record('a')], hasMore: true, paginationToken: '1' },
			{ contacts: [record('b')], hasMore: true, paginationToken: '2' },
		];
		const broken = { contacts: [record('c'), { name: 'x' }], ...ending };

		it('fails with the records read, after the page was asked for once more', async () => {
			const { read, requestedTokens } = listingOf([...start, broken, broken]);

			const { part, recordsRead } = await failureOf(read());

			expect(part).toEqual({ read: 4 });
			expect(recordsRead).toEqual([record('a'), record('b'), record('c'), { name: 'x' }]);
			expect(requestedTokens).toEqual([undefined, '1', '2', '2']);
		});

		it('goes on from the second answer if that is good, and keeps what only the first had', async () => {
			const { read, requestedTokens } = listingOf([
				...start,
				broken,
				{
					contacts: [{ name: 'x' }, { name: 'x' }, record('d')],
					hasMore: true,
					paginationToken: '3',
				},
				{ contacts: [record('c'), record('e')], hasMore: false },
			]);

			expect(await read()).toEqual([
				...['a', 'b', 'c'].map(record),
				{ name: 'x' },
				{ name: 'x' },
				...['d', 'e'].map(record),
			]);
			expect(requestedTokens).toEqual([undefined, '1', '2', '2', '3']);
		});

		it('asks once more for each such page', async () => {
			const good = { contacts: [], hasMore: true, paginationToken: '3' };
			const { read, requestedTokens } = listingOf([...start, broken, good, broken, broken]);

			const { recordsRead } = await failureOf(read());

			expect(recordsRead).toHaveLength(5);
			expect(requestedTokens).toEqual([undefined, '1', '2', '2', '3', '3']);
		});

		it('ends there if the second answer is the last page', async () => {
			const { read } = listingOf([...start, broken, { contacts: [], hasMore: false }]);

			expect(await read()).toHaveLength(4);
		});

		it('ends there if all records that Spruce counts were read', async () => {
			const { read, requestedTokens } = listingOf([...start, { ...broken, totalCount: 4 }]);

			expect(await read()).toHaveLength(4);
			expect(requestedTokens).toHaveLength(3);
		});

		it('counts a record that came twice as one', async () => {
			const repeats = { ...broken, contacts: [record('a'), record('c')], totalCount: 4 };
			const { read } = listingOf([...start, repeats, repeats]);

			expect((await failureOf(read())).part).toEqual({ read: 3, total: 4 });
		});

		it.each<[string, IDataObject]>([
			['a text', { totalCount: '4' }],
			['fewer than were read', { totalCount: 3 }],
			['zero', { totalCount: 0 }],
			['less than zero', { totalCount: -1 }],
			['a lower bound', { totalCount: 4, totalCountRelation: 'gte' }],
			['of an unknown relation', { totalCount: 4, totalCountRelation: null }],
		])('takes no count for an end that is %s', async (_kind, count) => {
			const { read } = listingOf([...start, { ...broken, ...count }, { ...broken, ...count }]);

			expect((await failureOf(read())).recordsRead).toHaveLength(4);
		});

		it('is read without an error or another request up to a limit that it reaches', async () => {
			const { read, requestedTokens } = listingOf([...start, broken]);

			expect(await read(4)).toHaveLength(4);
			expect(requestedTokens).toHaveLength(3);
		});
	});

	it('is asked for its first page once more, too', async () => {
		const { read, requestedTokens } = listingOf([
			{ contacts: [], hasMore: true },
			{ contacts: [record('a')], hasMore: false },
		]);

		expect(await read()).toEqual([record('a')]);
		expect(requestedTokens).toEqual([undefined, undefined]);
	});

	it('of no records fails where Spruce counts none, but has more', async () => {
		const none = { contacts: [], hasMore: true, totalCount: 0 };
		const { read } = listingOf([none, none]);

		expect((await failureOf(read())).part).toEqual({ read: 0 });
	});

	it('of a search ends where its exact count was read', async () => {
		const search = { contacts: [record('a')], hasMore: true, totalCount: 1 };
		const { read } = listingOf([{ ...search, totalCountRelation: 'eq' }]);

		expect(await read()).toEqual([record('a')]);
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

	it('asks for the next page before the records of a page are taken, but not at the limit', async () => {
		const log: string[] = [];
		const listing = (async function* () {
			for (const id of ['a', 'b', 'c']) {
				log.push(`asked for ${id}`);
				yield await Promise.resolve([record(id)]);
			}
		})();
		const keep = (taken: IDataObject) => {
			log.push(`took ${String(taken.id)}`);
			return { kept: taken.id };
		};

		const { records, isCutOff } = await gather(listing, { limit: 2, keep });

		expect(records).toEqual([{ kept: 'a' }, { kept: 'b' }]);
		expect(isCutOff).toBe(false);
		expect(log).toEqual(['asked for a', 'asked for b', 'took a', 'took b']);
	});

	it.each([
		[2, true],
		[3, false],
		[4, false],
	])('of three records is cut off by a limit of %i: %s', async (limit, isCutOff) => {
		const listing = (async function* () {
			yield await Promise.resolve(['a', 'b', 'c'].map(record));
		})();

		expect((await gather(listing, { limit })).isCutOff).toBe(isCutOff);
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
