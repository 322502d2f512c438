import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';
import { lost, ok, respondInOrder } from './answers';
import { clientOf } from './clientOf';

const invite = identifiedByBody({ destinationId: 'entityContact_1' });
const path = '/contacts/e/invite';
const refused = { status: 400, headers: { 's-request-id': '0E5Q' }, body: {} };

/** Two clients of one item, as an AI agent has them that makes the same call twice at the same time. */
function twoClients(...answers: Parameters<typeof respondInOrder>) {
	const account = new Account();
	const respond = respondInOrder(...answers);
	const clients = [clientOf(respond, {}, account), clientOf(respond, {}, account)];
	return {
		sent: () => clients.flatMap(({ runtime }) => runtime.sent).length,
		invite: async () =>
			await Promise.allSettled(
				clients.map(async ({ client }) => await client.postUnkeyed(path, invite)),
			),
		post: async () =>
			await Promise.allSettled(clients.map(async ({ client }) => await client.post(path, invite))),
	};
}

describe('two equal writes at the same time', () => {
	it.each(['invite', 'post'] as const)('are one, with one answer for both (%s)', async (verb) => {
		const clients = twoClients(ok({ id: 'entity_1' }));

		const outcomes = await clients[verb]();

		expect(clients.sent()).toBe(1);
		expect(outcomes).toEqual([
			{ status: 'fulfilled', value: { id: 'entity_1' } },
			{ status: 'fulfilled', value: { id: 'entity_1' } },
		]);
	});

	it('are one when it is not known whether it was carried out', async () => {
		const clients = twoClients(lost, ok());

		const outcomes = await clients.invite();

		expect(clients.sent()).toBe(1);
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	});

	it('are two when the first one was refused, because nothing was carried out', async () => {
		const clients = twoClients(refused, ok({ id: 'entity_1' }));

		const outcomes = await clients.invite();

		expect(clients.sent()).toBe(2);
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
	});

	it('leave nothing behind that the next one would wait for', async () => {
		const account = new Account();
		const { client } = clientOf(respondInOrder(refused, ok({ id: 'entity_1' })), {}, account);

		await expect(client.postUnkeyed(path, invite)).rejects.toThrow('refused');
		const again = clientOf(respondInOrder(ok({ id: 'entity_1' })), {}, account);

		expect(await again.client.postUnkeyed(path, invite)).toEqual({ id: 'entity_1' });
	});
});
