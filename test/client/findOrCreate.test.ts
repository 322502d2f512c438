import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { respondInOrder, lost, ok } from './answers';
import { clientOf } from './clientOf';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

const refused: Answer = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
const notListed = async () => undefined;
const tag = { id: 'tag_1', value: 'VIP' };

describe('a record that another write needs', () => {
	it('does not change the keys of the other writes of the item', async () => {
		const alone = clientOf(respondInOrder(ok()));
		const both = clientOf(respondInOrder(ok(tag), ok()));

		await alone.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));
		expect(await both.client.findOrCreate('/contacts/tags', { value: 'VIP' }, notListed)).toEqual(
			tag,
		);
		await both.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		const [needed, contact] = both.runtime.sent.map(({ idempotencyKey }) => idempotencyKey);
		expect(needed).toMatch(/^[0-9a-f]{64}$/);
		expect(contact).toBe(alone.runtime.sent[0].idempotencyKey);
		expect(contact).not.toBe(needed);
	});

	it('is requested with a new key when the answer to the first try was lost', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost, refused, ok(tag)));

		expect(await client.findOrCreate('/contacts/tags', { value: 'VIP' }, notListed)).toEqual(tag);

		const [first, again, another] = runtime.sent.map(({ idempotencyKey }) => idempotencyKey);
		expect(again).toBe(first);
		expect(another).not.toBe(first);
	});

	it('is created once where the answer was lost and the listing shows it', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost, refused, ok({ id: 'tag_2' })));

		expect(await client.findOrCreate('/contacts/tags', { value: 'VIP' }, async () => tag)).toBe(
			tag,
		);

		expect(runtime.sent).toHaveLength(2);
	});

	it('fails after two requests when Spruce reports every key as a duplicate', async () => {
		const { client, runtime } = clientOf(respondInOrder(refused));

		await expect(
			client.findOrCreate('/contacts/tags', { value: 'VIP' }, notListed),
		).rejects.toThrow('unknownOutcome');

		expect(runtime.sent).toHaveLength(2);
	});

	it('appears in the next cached listing', async () => {
		const page = (tags: unknown[]) => ok({ tags, hasMore: false });
		const { client, runtime } = clientOf(
			respondInOrder(page([]), ok(tag), page([tag])),
			{},
			new Account(),
		);

		await client.cachedList('/contacts/tags', 'tags');
		await client.findOrCreate('/contacts/tags', { value: 'VIP' }, notListed);

		expect(await client.cachedList('/contacts/tags', 'tags')).toEqual([tag]);
		expect(runtime.sent).toHaveLength(3);
	});
});
