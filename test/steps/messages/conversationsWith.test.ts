import { conversationsWith } from '../../../nodes/SpruceHealth/steps/messages/conversationsWith';
import type { Destination } from '../../../nodes/SpruceHealth/steps/messages/route/destinationOf';
import { ok } from '../../client/answers';
import { clientOf } from '../../client/clientOf';

function conversation(id: string, rawValue: unknown, lastMessageAt = '2026-01-01') {
	return { id, lastMessageAt, externalParticipants: [{ endpoint: { rawValue } }] };
}

async function found(
	channel: Destination['channel'],
	address: string,
	conversations: unknown,
): Promise<string[]> {
	const { client } = clientOf(() => ok({ conversations, hasMore: false }));
	return (await conversationsWith(client, { channel, address, body: {} })).ids;
}

describe('the conversations with a destination', () => {
	it.each([
		['phone', '2065551234', '+12065551234', 1],
		['phone', '+12065551234', '+12065551234', 1],
		['fax', '2065551234', '+12065551235', 0],
		['email', 'Ada@Example.com', 'ada@example.com', 1],
		['email', 'ada@example.com', 'ben@example.com', 0],
		['email', 'ada@example.com', undefined, 0],
	] as const)('over %s: %s and "%s" make %i', async (channel, address, rawValue, count) => {
		const ids = await found(channel, address, [conversation('t_1', rawValue)]);

		expect(ids).toHaveLength(count);
	});

	it('come with the latest activity first', async () => {
		const number = '+12065551234';

		expect(
			await found('phone', number, [
				conversation('t_old', number, '2026-01-01'),
				conversation('t_new', number, '2026-01-03'),
				conversation('t_mid', number, '2026-01-02'),
			]),
		).toEqual(['t_new', 't_mid', 't_old']);
	});

	it('of a contact are the secure ones only', async () => {
		const all = ['secure', 'phone', 'note'].map((type) => ({ id: `t_${type}`, type }));

		expect(await found('secure', 'entity_1', all)).toEqual(['t_secure']);
	});

	it.each([null, [{ id: 't_1' }], [{ id: 't_1', externalParticipants: [{}, null] }]])(
		'are empty when Spruce answers %j',
		async (conversations) => {
			expect(await found('phone', '2065551234', conversations)).toEqual([]);
		},
	);
});
