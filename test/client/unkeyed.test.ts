import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { respondInOrder, lost, ok } from './answers';
import { clientOf } from './clientOf';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

const refused = { status: undefined, code: 'ECONNREFUSED' } as const;
const invite = identifiedByBody({ destinationId: 'entityContact_1' });

describe('a write without an idempotency key', () => {
	it('is tried again without a key while no try reached Spruce', async () => {
		const { client, runtime } = clientOf(respondInOrder(refused, refused, ok({ id: 'entity_1' })));

		expect(await client.postUnkeyed('/contacts/e/invite', invite)).toEqual({ id: 'entity_1' });

		expect(runtime.sent).toHaveLength(3);
		expect(runtime.sent.some(({ idempotencyKey }) => idempotencyKey !== undefined)).toBe(false);
	});

	it('fails when its outcome is unknown, and is not sent again', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(lost), {}, account);
		const again = clientOf(respondInOrder(ok()), {}, account);

		await expect(first.client.postUnkeyed('/contacts/e/invite', invite)).rejects.toThrow(
			'unknownOutcome',
		);
		await expect(again.client.postUnkeyed('/contacts/e/invite', invite)).rejects.toThrow(
			'unknownOutcome',
		);

		expect(first.runtime.sent).toHaveLength(1);
		expect(again.runtime.sent).toEqual([]);
		expect(again.runtime.failures[0].tried).toMatchObject({ sent: 0, isOutcomeUnknown: true });
	});

	it('returns the first answer when n8n runs the item again', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(ok({ contact: {} })), {}, account);
		const again = clientOf(respondInOrder(lost), {}, account);

		await first.client.postUnkeyed('/contacts/e/invite', invite);

		expect(await again.client.postUnkeyed('/contacts/e/invite', invite)).toEqual({ contact: {} });
		expect(again.runtime.sent).toEqual([]);
	});

	it('is remembered even after 10,000 writes with keys', async () => {
		const account = new Account();
		const first = clientOf(respondInOrder(lost), {}, account);
		const again = clientOf(respondInOrder(ok()), {}, account);
		await expect(first.client.postUnkeyed('/contacts/e/invite', invite)).rejects.toThrow(
			'unknownOutcome',
		);

		for (let write = 0; write <= 10_000; write++) {
			account.writeResults.remember('/contacts', String(write), {}, 0);
		}

		await expect(again.client.postUnkeyed('/contacts/e/invite', invite)).rejects.toThrow(
			'unknownOutcome',
		);
		expect(again.runtime.sent).toEqual([]);
	});

	it('is sent again after a refusal, because nothing was carried out', async () => {
		const account = new Account();
		const first = clientOf(
			respondInOrder({ status: 400, headers: { 's-request-id': '0E5Q' }, body: {} }),
			{},
			account,
		);
		const again = clientOf(respondInOrder(ok()), {}, account);

		await expect(first.client.postUnkeyed('/contacts/e/invite', invite)).rejects.toThrow('refused');
		await again.client.postUnkeyed('/contacts/e/invite', invite);

		expect(again.runtime.sent).toHaveLength(1);
	});
});
