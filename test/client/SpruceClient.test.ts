import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { serverError, respondInOrder, lost, ok } from './answers';
import { clientOf, itemOrigin, waiting } from './clientOf';
import { SimulatedRuntime } from './SimulatedRuntime';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

describe('a write', () => {
	it('carries the same key in every try, and a different one than the next write', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost, serverError, ok(), ok()));

		await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));
		await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		const keys = runtime.sent.map(({ idempotencyKey }) => idempotencyKey);
		expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
		expect(keys.slice(1, 3)).toEqual([keys[0], keys[0]]);
		expect(keys[3]).not.toBe(keys[0]);
	});

	it('that was carried out in a try whose answer was lost is a success that says so', async () => {
		const refused: Answer = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
		const { client, runtime } = clientOf(respondInOrder(lost, refused));

		const answer = await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		expect(answer).toEqual({ duplicate: true, idempotencyKey: runtime.sent[0].idempotencyKey });
	});

	it('sends no blanks, except to erase', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));

		await client.patch(
			'/contacts/e',
			identifiedByBody({ givenName: '', category: 'patient' }, { tagIds: [], pronouns: '' }),
		);

		expect(runtime.sent[0].body).toEqual({ category: 'patient', tagIds: [], pronouns: '' });
	});

	it('sends a hand-made body with its blanks', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));

		await client.post('/messages', {
			body: { body: [], author: 'entity_1' },
			identity: {},
		});

		expect(runtime.sent[0].body).toEqual({ body: [], author: 'entity_1' });
	});

	it('that gets no answer five times fails and says that it may have been carried out', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost));

		await expect(client.post('/contacts', identifiedByBody({ givenName: 'Ada' }))).rejects.toThrow(
			'noAnswer',
		);

		expect(runtime.sent).toHaveLength(5);
		expect(runtime.failures[0].tried).toMatchObject({ sent: 5, isOutcomeUnknown: true });
	});
});

describe('a repeated write', () => {
	it('returns the first answer, without a call, while it is remembered', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(respondInOrder(lost), {}, account);

		await first.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		expect(await again.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }))).toEqual({
			id: 'entity_1',
		});
		expect(again.runtime.sent).toEqual([]);
	});

	it('is sent to Spruce again when it is no longer remembered', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(
			respondInOrder({ status: 422, headers: {}, body: { type: 'duplicate' } }),
			{},
			account,
		);
		again.runtime.clock = 25 * 3_600_000;

		await first.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		expect(
			await again.client.post('/contacts', identifiedByBody({ givenName: 'Ada' })),
		).toMatchObject({
			duplicate: true,
		});
	});
});

describe('what a write was answered before', () => {
	it('is known to the same item of the same execution, without a call', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(respondInOrder(lost), {}, account);

		await first.client.post('/contacts', identifiedByBody({ givenName: 'Ada', familyName: '' }));

		const answer = again.client.answeredBefore('/contacts', { givenName: 'Ada' });
		expect(answer).toEqual({ id: 'entity_1' });
		expect(again.client.answeredBefore('/conversations', { givenName: 'Ada' })).toBeUndefined();
		expect(again.runtime.sent).toEqual([]);
	});

	it('does not count as a write: the next one still has the key of the first', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(respondInOrder(lost), {}, account);

		await first.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));
		again.client.answeredBefore('/contacts', { givenName: 'Ada' });

		expect(await again.client.post('/contacts', identifiedByBody({ givenName: 'Ada' }))).toEqual({
			id: 'entity_1',
		});
	});
});

describe('a write without a key', () => {
	it('is not sent again for the same identity, whatever was looked up for its body', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(lost), {}, account);
		const again = clientOf(respondInOrder(ok()), {}, account);
		const identity = { sendTo: 'phoneNumber' };

		const body = { destinationId: 'entityContact_1' };
		await expect(
			first.client.postUnkeyed('/contacts/e/invite', { body, identity }),
		).rejects.toThrow('unknownOutcome');

		const other = { destinationId: 'entityContact_2' };
		await expect(
			again.client.postUnkeyed('/contacts/e/invite', { body: other, identity }),
		).rejects.toThrow('unknownOutcome');
		expect(again.runtime.sent).toEqual([]);
	});
});

describe('a delete', () => {
	it('whose answer was lost is done when the record is gone', async () => {
		const gone: Answer = { status: 404, headers: {}, body: {} };
		const { client } = clientOf(respondInOrder(lost, gone));

		expect(await client.delete('/contacts/e')).toEqual({ deleted: true });
	});
});

describe('the key of a write', () => {
	/** How a second try of an item may differ from the first one. */
	interface Try {
		identity?: IDataObject;
		query?: IDataObject;
	}

	/** The keys of two tries of one item, whose bodies always differ. */
	async function keysOf(
		tryOf: (attempt: string) => Try,
		runIndex?: number,
	): Promise<Array<string | undefined>> {
		const origin = { ...itemOrigin, runIndex };
		const keys = ['first', 'second'].map(async (attempt) => {
			const runtime = new SimulatedRuntime(respondInOrder(ok()));
			const client = new SpruceClient(runtime, new Account(), { policy: waiting, origin });
			const body = { text: attempt };
			const { identity = body, query } = tryOf(attempt);
			await client.post('/messages', { body, identity }, { query });
			return runtime.sent[0].idempotencyKey;
		});
		return await Promise.all(keys);
	}

	it.each<[string, (attempt: string) => Try, number | undefined, number]>([
		['an item is run again with a new text', () => ({}), 0, 1],
		['an item is run again with another identity', (text) => ({ identity: { text } }), 0, 1],
		['an agent sends something else', () => ({}), undefined, 2],
		['an agent sends the same', () => ({ identity: { text: 'Hi' } }), undefined, 1],
		['an agent sends what differs', (text) => ({ identity: { text } }), undefined, 2],
		['an agent asks for something else', (word) => ({ query: { word } }), undefined, 2],
	])('when %s', async (_case, tryOf, runIndex, count) => {
		expect(new Set(await keysOf(tryOf, runIndex)).size).toBe(count);
	});
});
