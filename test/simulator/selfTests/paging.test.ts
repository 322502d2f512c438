import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 340, conversations: 60 });

const idsOf = (records: Array<{ id: string }>) => records.map(({ id }) => id);

describe('paging', () => {
	it('returns every record once over many pages', async () => {
		const contacts = await bench.client.getAll('/contacts', 'contacts', { pageSize: '100' });
		expect(idsOf(contacts)).toEqual(idsOf(bench.simulator.organization.contacts));
		expect(bench.simulator.requests).toHaveLength(4);
		expect(bench.simulator.violations).toEqual([]);
	});

	it('counts all records on every page and sends no token with the last one', async () => {
		const { body } = await bench.client.get('/contacts', { pageSize: '339' });
		expect(body).toMatchObject({ totalCount: 340, hasMore: true });
		const last = await bench.client.get('/contacts', { paginationToken: body.paginationToken });
		expect(last.body).toMatchObject({ totalCount: 340, hasMore: false });
		expect(last.body).not.toHaveProperty('paginationToken');
	});

	it('makes tokens that break when they are not percent-encoded', async () => {
		const { body } = await bench.client.get('/contacts', { pageSize: '1' });
		expect(body.paginationToken).toMatch(/[+].*%.*&.*=.* /);
		const raw = await bench.client.get(`/contacts?paginationToken=${body.paginationToken}`);
		expect(raw).toMatchObject({ status: 400, body: { type: 'invalid_input' } });
	});

	it('neither repeats nor loses others when records come and go between pages', async () => {
		const { organization } = bench.simulator;
		const expected = idsOf(organization.contacts);
		const first = await bench.client.get('/contacts', { pageSize: '100' });
		await bench.client.delete(`/contacts/${first.body.contacts[99].id}`);
		await bench.client.delete(`/contacts/${first.body.contacts[10].id}`);
		await bench.client.post('/contacts', { givenName: 'Newcomer' });
		const rest = await bench.client.getAll('/contacts', 'contacts', {
			pageSize: '100',
			paginationToken: first.body.paginationToken,
		});
		expect(idsOf(rest)).toEqual([...expected.slice(100), organization.contacts.at(-1)?.id]);
	});

	it.each([
		['/contacts', '500'],
		['/contacts/tags', '500'],
		['/contacts/fields', '500'],
		['/conversations/tags', '500'],
		['/organization/members', '500'],
		['/savedmessages', '500'],
		['/conversations', '200'],
	])('lets %s have pages of up to %s records', async (path, largest) => {
		const query: Record<string, string> = path === '/conversations' ? { orderBy: 'created' } : {};
		const answer = await bench.client.get(path, { ...query, pageSize: largest });
		expect(answer.status).toBe(200);
		const tooLarge = await bench.client.get(path, {
			...query,
			pageSize: String(Number(largest) + 1),
		});
		expect(tooLarge).toMatchObject({ status: 400, body: { type: 'invalid_input' } });
		expect(tooLarge.body.message).toContain('pageSize');
	});

	it('refuses pages of one member', async () => {
		expect((await bench.client.get('/organization/members', { pageSize: '1' })).status).toBe(400);
	});

	it('refuses a token that is unknown or belongs to another listing', async () => {
		const { body } = await bench.client.get('/contacts', { pageSize: '2' });
		const query = { orderBy: 'created', paginationToken: body.paginationToken };
		expect((await bench.client.get('/conversations', query)).body.type).toBe('invalid_input');
		expect((await bench.client.get('/contacts', { paginationToken: 'abc' })).status).toBe(400);
	});

	it('pages through search results, which stay with their search', async () => {
		const search = { structured: { categoryFilter: [{ match: 'any', categories: ['patient'] }] } };
		const path = '/contacts/search?pageSize=100';
		const first = (await bench.client.post(path, search)).body;
		const next = `${path}&paginationToken=${encodeURIComponent(first.paginationToken)}`;
		const second = (await bench.client.post(next, search)).body;
		const found = idsOf([...first.contacts, ...second.contacts]);
		expect(new Set(found).size).toBe(200);
		expect(found).toEqual([...found].sort());
		expect((await bench.client.post(next, { freeText: 'Ada' })).status).toBe(400);
	});
});

describe('startFrom', () => {
	it('is inclusive and holds for all pages of conversations', async () => {
		const sorted = bench.simulator.organization.conversations
			.map(({ lastMessageAt, id }) => `${lastMessageAt} ${id}`)
			.sort();
		const startFrom = sorted[20].split(' ')[0];
		const query = { orderBy: 'last_message', startFrom, pageSize: '15' };
		const { body } = await bench.client.get('/conversations', query);
		expect(body).toMatchObject({ totalCount: 40, hasMore: true });
		const rest = await bench.client.getAll('/conversations', 'conversations', {
			orderBy: 'last_message',
			pageSize: '15',
			paginationToken: body.paginationToken,
		});
		const found = idsOf([...body.conversations, ...rest]);
		expect(found).toEqual(sorted.slice(20).map((line) => line.split(' ')[1]));
	});

	it.each(['newest_first', 'oldest_first'])('holds for all pages of items, %s', async (order) => {
		const { id } = bench.simulator.organization.conversations[0];
		const items = bench.simulator.organization.items.filter(
			({ conversationId }) => conversationId === id,
		);
		const path = `/conversations/${id}/items`;
		const startFrom = items[150].createdAt;
		const first = (await bench.client.get(path, { order, startFrom, pageSize: '100' })).body;
		const rest = await bench.client.getAll(path, 'conversationItems', {
			order,
			pageSize: '100',
			paginationToken: first.paginationToken,
		});
		const expected = idsOf(items.slice(150));
		if (order === 'newest_first') expected.reverse();
		expect(idsOf([...first.conversationItems, ...rest])).toEqual(expected);
	});

	it('cannot be combined with a token', async () => {
		const query = { orderBy: 'created', pageSize: '5' };
		const { body } = await bench.client.get('/conversations', query);
		const both = { paginationToken: body.paginationToken, startFrom: '2024-01-01T00:00:00Z' };
		const answer = await bench.client.get('/conversations', { ...query, ...both });
		expect(answer).toMatchObject({ status: 400, body: { type: 'invalid_input' } });
		expect(answer.body.message).toContain('startFrom');
	});

	it('needs an order of conversations', async () => {
		const answer = await bench.client.get('/conversations');
		expect(answer.body).toMatchObject({ statusCode: 400, type: 'invalid_input' });
		expect(answer.body.message).toContain('orderBy');
	});
});
