import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { Answer } from '../../nodes/SpruceHealth/client/wire/request';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { serverError, respondInOrder, lost, ok } from './answers';
import { clientOf, itemOrigin, waiting } from './clientOf';
import { SimulatedRuntime } from './SimulatedRuntime';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

describe('a write', () => {
	it('sends the same key in every try, and the next write has a different key', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost, serverError, ok(), ok()));

		await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));
		await client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		const keys = runtime.sent.map(({ idempotencyKey }) => idempotencyKey);
		expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
		expect(keys.slice(1, 3)).toEqual([keys[0], keys[0]]);
		expect(keys[3]).not.toBe(keys[0]);
	});

	it('fails when an answer was lost and Spruce calls it a repeat, if nothing shows its effect', async () => {
		const refused: Answer = { status: 422, headers: {}, body: { type: 'duplicate_request' } };
		const { client, runtime } = clientOf(respondInOrder(lost, refused));

		const post = client.post('/contacts', identifiedByBody({ givenName: 'Ada' }));

		await expect(post).rejects.toThrow('unknownOutcome');
		expect(runtime.sent).toHaveLength(2);
	});

	it('sends blanks only to erase a value', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));

		await client.patch(
			'/contacts/e',
			identifiedByBody({ givenName: '', category: 'patient' }, { tagIds: [], pronouns: '' }),
		);

		expect(runtime.sent[0].body).toEqual({ category: 'patient', tagIds: [], pronouns: '' });
	});

	it('sends a prepared body with its blanks', async () => {
		const { client, runtime } = clientOf(respondInOrder(ok()));

		await client.post('/messages', {
			body: { body: [], author: 'entity_1' },
			identity: {},
		});

		expect(runtime.sent[0].body).toEqual({ body: [], author: 'entity_1' });
	});

	it('fails after five tries without an answer, and reports that it may have been carried out', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost));

		await expect(client.post('/contacts', identifiedByBody({ givenName: 'Ada' }))).rejects.toThrow(
			'noAnswer',
		);

		expect(runtime.sent).toHaveLength(5);
		expect(runtime.failures[0].tried).toMatchObject({ sent: 5, isOutcomeUnknown: true });
	});
});

describe('a repeated write', () => {
	it('returns the remembered answer without a call', async () => {
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

describe('the answer to an earlier write', () => {
	it('is returned to the same item of the same execution without a call', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(ok({ id: 'entity_1' })), {}, account);
		const again = clientOf(respondInOrder(lost), {}, account);

		await first.client.post('/contacts', identifiedByBody({ givenName: 'Ada', familyName: '' }));

		const answer = again.client.answeredBefore('/contacts', { givenName: 'Ada' });
		expect(answer).toEqual({ id: 'entity_1' });
		expect(again.client.answeredBefore('/conversations', { givenName: 'Ada' })).toBeUndefined();
		expect(again.runtime.sent).toEqual([]);
	});

	it('can be read without changing the key of the next write', async () => {
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
	it('is not sent again for the same identity, even if its body differs', async () => {
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
	it('succeeds when its answer was lost and the record is gone', async () => {
		const gone: Answer = { status: 404, headers: { 's-request-id': '0E5Q' }, body: {} };
		const { client } = clientOf(respondInOrder(lost, gone));

		expect(await client.delete('/contacts/e')).toEqual({ deleted: true });
	});
});

describe('what the output says of a write beside the answer', () => {
	const content = { body: { text: 'Hi' }, identity: {} };

	it('stays what it was when n8n runs the item again with something else', async () => {
		const account = new Account();
		const { client, runtime } = clientOf(() => ok({ requestId: 'r' }), {}, account);
		const again = clientOf(() => ok({ requestId: 'other' }), {}, account);
		const answer = { to: '+1', requestId: 'r' };

		expect(await client.post('/messages', content, { details: { to: '+1' } })).toEqual(answer);
		expect(await again.client.post('/messages', content, { details: { to: '+2' } })).toEqual(
			answer,
		);
		expect(runtime.sent.length + again.runtime.sent.length).toBe(1);
	});

	it('is not said of a write that Spruce recognizes from before', async () => {
		const repeat: Answer = {
			status: 422,
			headers: { 's-request-id': '0E5Q' },
			body: { statusCode: 422, type: 'duplicate_request', message: 'Duplicate request' },
		};
		const { client } = clientOf(() => repeat);

		const answer = await client.post('/messages', content, { details: { to: '+1' } });

		expect(answer).toEqual({ duplicate: true, idempotencyKey: expect.any(String) });
	});
});

describe('the key of a write', () => {
	/** What may differ between two tries of an item. */
	interface Try {
		identity?: IDataObject;
		entered?: IDataObject;
		query?: IDataObject;
	}

	/** Returns the keys of two tries of one item. Their bodies always differ. */
	async function keysOf(
		tryOf: (attempt: string) => Try,
		runIndex?: number,
	): Promise<Array<string | undefined>> {
		const origin = { ...itemOrigin, runIndex };
		const keys = ['first', 'second'].map(async (attempt) => {
			const runtime = new SimulatedRuntime(respondInOrder(ok()));
			const client = new SpruceClient(runtime, new Account(), { policy: waiting, origin });
			const body = { text: attempt };
			const { identity = body, entered, query } = tryOf(attempt);
			await client.post('/messages', { body, identity, entered }, { query });
			return runtime.sent[0].idempotencyKey;
		});
		return await Promise.all(keys);
	}

	it.each<[string, (attempt: string) => Try, number | undefined, number]>([
		['stays the same when an item is run again with a new text', () => ({}), 0, 1],
		['stays the same for another identity', (text) => ({ identity: { text } }), 0, 1],
		['changes when an agent sends another text', () => ({}), undefined, 2],
		[
			'stays the same when an agent sends the same identity',
			() => ({ identity: { text: 'Hi' } }),
			undefined,
			1,
		],
		[
			'changes when an agent sends another identity',
			(text) => ({ identity: { text } }),
			undefined,
			2,
		],
		[
			'stays the same when an agent enters the same, and another number is found for it',
			(to) => ({ identity: { to }, entered: { contactId: 'entity_1' } }),
			undefined,
			1,
		],
		[
			'changes when an agent enters another contact, and the same number is found for it',
			(contactId) => ({ identity: { to: '+1' }, entered: { contactId } }),
			undefined,
			2,
		],
		['changes when an agent sends another query', (word) => ({ query: { word } }), undefined, 2],
	])('%s', async (_case, tryOf, runIndex, count) => {
		expect(new Set(await keysOf(tryOf, runIndex)).size).toBe(count);
	});
});
