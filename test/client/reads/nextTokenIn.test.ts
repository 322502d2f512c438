import type { IDataObject } from 'n8n-workflow';
import { nextTokenIn } from '../../../nodes/SpruceHealth/client/reads/nextTokenIn';
import { pageIn } from '../../../nodes/SpruceHealth/client/reads/page';

const contacts = [{ id: 'a', note: 'x' }];

describe('the token at the end of the text of a page', () => {
	it.each<[string, IDataObject, string]>([
		['as Spruce documents it', { hasMore: true, paginationToken: 't/+=%' }, 't/+=%'],
		['with a count after it', { hasMore: true, paginationToken: 't', totalCount: 9 }, 't'],
		['before hasMore', { paginationToken: 't', hasMore: true }, 't'],
		['in snake case', { has_more: true, pagination_token: 't' }, 't'],
		['with quotation marks in it', { hasMore: true, paginationToken: 'a"\\,"b' }, 'a"\\,"b'],
		['in a link', { hasMore: true, next: '/contacts?paginationToken=a%2Fb' }, 'a/b'],
	])('is read %s', (_how, paging, token) => {
		expect(nextTokenIn(JSON.stringify({ contacts, ...paging }))).toBe(token);
	});

	it.each<[string, unknown]>([
		['the page is the last one', { contacts, hasMore: false, paginationToken: 't' }],
		['the page does not say that there is more', { contacts, paginationToken: 't' }],
		['there is none', { contacts, hasMore: true }],
		['it stands in a record', { contacts: [{ id: 'a', hasMore: true, paginationToken: 't' }] }],
		['it stands in an object', { contacts, paging: { hasMore: true, paginationToken: 't' } }],
		['it is quoted', { contacts, note: '],"hasMore":true,"paginationToken":"t"}' }],
		['a list follows', { contacts, hasMore: true, paginationToken: 't', errors: [] }],
		['it is longer than any', { contacts, hasMore: true, paginationToken: 't'.repeat(5_000) }],
		['the page is a list', [{ id: 'a' }]],
	])('is not read where %s', (_reason, page) => {
		expect(nextTokenIn(JSON.stringify(page))).toBeUndefined();
	});

	it.each(['', '<html>', '{"contacts":[],"hasMore":true,"paginationToken":"t"', '}', ',"a":1}'])(
		'is not read in %j',
		(text) => {
			expect(nextTokenIn(text)).toBeUndefined();
		},
	);

	it('is the one that the parsed page has, wherever it is read', () => {
		let state = 1;
		const pick = <Value>(values: readonly Value[]): Value => {
			state = (state * 48_271) % 2_147_483_647;
			return values[state % values.length];
		};
		const names = ['hasMore', 'paginationToken', 'totalCount', 'next', 'note', 'data'];
		const values = [
			true,
			false,
			null,
			0,
			7,
			't',
			' ',
			'a"b',
			'x\\',
			',"hasMore":true',
			[],
			{},
			contacts,
		];
		let read = 0;
		for (let round = 0; round < 8_000; round += 1) {
			const page: IDataObject = { contacts };
			for (let left = pick([1, 2, 3, 4]); left > 0; left -= 1) page[pick(names)] = pick(values);
			const token = nextTokenIn(JSON.stringify(page));
			if (token === undefined) continue;
			read += 1;
			expect(pageIn(page, 'contacts')).toMatchObject({ hasMore: true, token });
		}
		expect(read).toBeGreaterThan(20);
	});
});
