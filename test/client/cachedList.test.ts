import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { respondInOrder, ok } from './answers';
import { clientOf } from './clientOf';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

const tags = (...values: string[]) => ok({ tags: values.map((value) => ({ id: value, value })) });

describe('a cached listing', () => {
	it('is requested once a minute for all items, even if an item changes its copy', async () => {
		const account = new Account();
		const { client, runtime } = clientOf(
			respondInOrder(tags('VIP'), tags('VIP', 'New')),
			{},
			account,
		);

		const [tag] = await client.cachedList('/contacts/tags', 'tags');
		tag.value = 'changed';

		expect(await client.cachedList('/contacts/tags', 'tags')).toEqual([
			{ id: 'VIP', value: 'VIP' },
		]);
		expect(runtime.sent).toHaveLength(1);
		runtime.clock += 61_000;
		expect(await client.cachedList('/contacts/tags', 'tags')).toHaveLength(2);
	});

	it('is requested again after a record was added', async () => {
		const { client, runtime } = clientOf(respondInOrder(tags('VIP'), ok(), tags('VIP', 'New')));

		await client.cachedList('/contacts/tags', 'tags');
		await client.post('/contacts/tags', identifiedByBody({ value: 'New' }));

		expect(await client.cachedList('/contacts/tags', 'tags')).toHaveLength(2);
		expect(runtime.sent).toHaveLength(3);
	});

	it('is requested again after a record was deleted', async () => {
		const endpoints = ok({ endpoints: [{ id: 'wde_1' }] });
		const { client, runtime } = clientOf(respondInOrder(endpoints, ok(), ok({ endpoints: [] })));

		await client.cachedList('/webhooks/endpoints', 'endpoints');
		await client.delete('/webhooks/endpoints/wde_1');

		expect(await client.cachedList('/webhooks/endpoints', 'endpoints')).toEqual([]);
		expect(runtime.sent).toHaveLength(3);
	});

	it('is requested again after a Custom API Call added a record', async () => {
		const { client } = clientOf(respondInOrder(tags('VIP'), ok(), tags('VIP', 'New')));

		await client.cachedList('/contacts/tags', 'tags');
		await client.custom('POST', '/contacts/tags', { value: 'New' }, {});

		expect(await client.cachedList('/contacts/tags', 'tags')).toHaveLength(2);
	});

	it('stays while other records change', async () => {
		const { client, runtime } = clientOf(respondInOrder(tags('VIP'), ok({ id: 'entity_1' })));

		await client.cachedList('/contacts/tags', 'tags');
		await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));
		await client.patch('/contacts/entity_1', identifiedByBody({ givenName: 'Ada' }));
		await client.delete('/contacts/entity_1');
		await client.cachedList('/contacts/tags', 'tags');

		expect(runtime.sent.filter(({ method }) => method === 'GET')).toHaveLength(1);
	});
});

describe('a cached page', () => {
	const page = (id: string) => ok({ contacts: [{ id }], hasMore: true, paginationToken: 'next' });

	it('is requested once a minute, each part on its own, and again after a record was added', async () => {
		const { client, runtime } = clientOf(
			respondInOrder(page('a'), page('b'), page('c'), ok({ id: 'd' }), page('d')),
		);
		const read = async (part: string) => {
			const ofPart = async () => await client.listPage('/contacts', 'contacts', {});
			return (await client.cachedPage('/contacts', part, ofPart)).records[0].id;
		};

		const first = await client.cachedPage('/contacts', 'one', async () => {
			return await client.listPage('/contacts', 'contacts', {});
		});
		first.records[0].id = 'changed';

		expect(await read('one')).toBe('a');
		expect(await read('two')).toBe('b');
		runtime.clock += 61_000;
		expect(await read('one')).toBe('c');
		await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));
		expect(await read('one')).toBe('d');
	});
});

describe('a cached listing that was incomplete', () => {
	it('fails, and is requested again the next time', async () => {
		const part = ok({ tags: [{ id: 'VIP' }], hasMore: true, totalCount: 2 });
		const { client, runtime } = clientOf(respondInOrder(part, part, tags('VIP', 'New')));

		await expect(client.cachedList('/contacts/tags', 'tags')).rejects.toThrow('incomplete');

		expect(runtime.failures).toMatchObject([{ listed: { read: 1, total: 2 }, tried: { sent: 2 } }]);
		expect(await client.cachedList('/contacts/tags', 'tags')).toHaveLength(2);
	});
});

describe('waiting for a record', () => {
	it('looks at increasing intervals until the record exists', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));
		let looks = 0;

		const found = await client.waitFor(async () => (++looks === 6 ? 'there' : undefined), 600);

		expect(found).toBe('there');
		expect(runtime.waits).toEqual([1_000, 2_000, 4_000, 8_000, 8_000]);
	});

	it('looks one last time when the time is up', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));
		let looks = 0;

		const found = await client.waitFor(async () => {
			looks += 1;
			return undefined;
		}, 10);

		expect(found).toBeUndefined();
		expect(runtime.waits).toEqual([1_000, 2_000, 4_000, 3_000]);
		expect(looks).toBe(5);
	});

	it('looks once when there is no time to wait', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));

		expect(await client.waitFor(async () => 'there', 0)).toBe('there');
		expect(runtime.waits).toEqual([]);
	});
});

describe('finding a record in a listing', () => {
	it('stops at the page that contains the record', async () => {
		const pages = [
			ok({ items: [{ id: 'a' }], hasMore: true, paginationToken: '1' }),
			ok({ items: [{ id: 'b' }, { id: 'c' }], hasMore: true, paginationToken: '2' }),
			ok({ items: [{ id: 'd' }], hasMore: false }),
		];
		const { client, runtime } = clientOf(respondInOrder(...pages));

		expect(await client.firstMatch('/items', 'items', ({ id }) => id === 'c')).toEqual({ id: 'c' });
		expect(runtime.sent).toHaveLength(2);
	});

	it('returns undefined when nothing matches', async () => {
		const { client } = clientOf(respondInOrder(ok({ items: [{ id: 'a' }] })));

		expect(await client.firstMatch('/items', 'items', ({ id }) => id === 'z')).toBeUndefined();
	});

	const withoutEnd = ok({ items: [{ id: 'a' }], hasMore: true });

	it('fails when the listing is incomplete, because the record may be in the rest', async () => {
		const { client } = clientOf(respondInOrder(withoutEnd));

		await expect(client.firstMatch('/items', 'items', ({ id }) => id === 'z')).rejects.toThrow(
			'incomplete',
		);
	});

	it('finds what an incomplete listing holds', async () => {
		const { client, runtime } = clientOf(respondInOrder(withoutEnd));

		expect(await client.firstMatch('/items', 'items', ({ id }) => id === 'a')).toEqual({ id: 'a' });
		expect(runtime.sent).toHaveLength(1);
	});
});
