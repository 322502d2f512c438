import type { IDataObject } from 'n8n-workflow';
import { pageIn, seenNames } from '../../../nodes/SpruceHealth/client/reads/page';

const records = [{ id: 'a' }, { id: 'b' }];

describe('the records of a page', () => {
	it.each<[string, string, IDataObject]>([
		['under their name', 'contacts', { contacts: records }],
		['in snake case', 'conversationItems', { conversation_items: records }],
		['in another case', 'phonelines', { phoneLines: records }],
		['under data', 'contacts', { data: records, hasMore: false }],
		['under items', 'contacts', { items: records }],
		['inside data', 'contacts', { data: { contacts: records } }],
		['inside their own name', 'contacts', { contacts: { items: records, hasMore: false } }],
		['beside other lists', 'contacts', { contacts: records, errors: [] }],
		['each wrapped', 'contacts', { contacts: records.map((contact) => ({ contact })) }],
	])('are found %s', (_sentence, property, answer) => {
		expect(pageIn(answer, property)?.records).toEqual(records);
	});

	it('keep the endpoint inside of an internal endpoint', () => {
		const internalEndpoints = [{ endpoint: { id: 'e' } }];

		expect(pageIn({ internalEndpoints }, 'internalEndpoints')?.records).toEqual(internalEndpoints);
	});

	it.each<[IDataObject]>([
		[{ contacts: [] }],
		[{ contacts: null, hasMore: true }],
		[{ hasMore: false, totalCount: 0, paginationToken: '' }],
		[{ data: null }],
		[{ data: { contacts: [] } }],
		[{}],
	])('are none in %j', (answer) => {
		expect(pageIn(answer, 'contacts')?.records).toEqual([]);
	});

	it.each<[IDataObject]>([
		[{ one: records, other: records }],
		[{ people: { a: records[0] } }],
		[{ message: 'hello' }],
		[{ hasMore: true, paginationToken: '1' }],
		[{ totalCount: 3 }],
		[{ contacts: ['a', 'b'] }],
		[{ id: 'a' }],
	])('are not guessed in %j', (answer) => {
		expect(pageIn(answer, 'contacts')).toBeUndefined();
	});
});

describe('the paging of a page', () => {
	it.each<[IDataObject, boolean | undefined, string | undefined]>([
		[{ hasMore: true, paginationToken: 't' }, true, 't'],
		[{ hasMore: 'true', paginationToken: 7 }, true, '7'],
		[{ hasMore: 1, nextPageToken: 't' }, true, 't'],
		[{ has_more: 'False', next_page_token: 't' }, false, 't'],
		[{ hasMore: 0 }, false, undefined],
		[{ hasMore: null, pagination_token: 't' }, undefined, 't'],
		[{ pagination: { hasMore: true, nextToken: 't' } }, true, 't'],
		[{ meta: { next_cursor: 't' } }, undefined, 't'],
		[{ cursor: 'now', nextCursor: 't' }, undefined, 't'],
		[
			{ next: 'https://api.example/v1/contacts?pageSize=2&paginationToken=a%2Fb' },
			undefined,
			'a/b',
		],
		[{ paginationToken: ' ' }, undefined, undefined],
		[{ paginationToken: null, next: 't' }, undefined, 't'],
	])('of %j: more %s, token %s', (paging, hasMore, token) => {
		expect(pageIn({ contacts: records, ...paging }, 'contacts')).toMatchObject({
			records,
			hasMore,
			token,
		});
	});
});

it('shows only names of properties, and only plain ones', () => {
	expect(seenNames({ ok: 1, 'Ada Lovelace': 2, '+12065550101': 3 })).toEqual(['ok']);
});
