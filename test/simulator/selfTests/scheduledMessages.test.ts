import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

const text = (value: string) => [{ type: 'text', value }];

describe('a scheduled message', () => {
	it('is listed, and can be deleted before it is sent', async () => {
		const { id } = bench.conversationOf('phone');
		const path = `/conversations/${id}/scheduledmessages`;
		const message = { body: text('Later') };
		const created = await bench.client.post(path, { message, sendAt: '2099-01-01T00:00:00+02:00' });
		expect(created).toMatchObject({
			status: 201,
			body: { scheduledMessage: { conversationId: id, isInternalNote: false } },
		});
		const { scheduledMessage } = created.body;
		expect((await bench.client.get(path)).body).toEqual({ scheduledMessages: [scheduledMessage] });
		const deletion = `/scheduledmessages/${scheduledMessage.id}`;
		expect(await bench.client.delete(deletion)).toMatchObject({ status: 200, body: '' });
		expect((await bench.client.get(path)).body).toEqual({ scheduledMessages: [] });
		expect((await bench.client.delete(deletion)).status).toBe(404);
	});

	it('is sent when its time has come', async () => {
		const { id } = bench.conversationOf('phone');
		const sendAt = new Date(Date.now() + 60_000).toISOString();
		const path = `/conversations/${id}/scheduledmessages`;
		await bench.client.post(path, { message: { body: text('Now') }, sendAt });
		const [scheduled] = bench.simulator.organization.scheduledMessages;
		scheduled.scheduledToSendAt = new Date().toISOString();
		const item = await bench.newestItem(id);
		expect(item).toMatchObject({ text: 'Now', direction: 'outbound' });
		expect(scheduled.sentConversationItemId).toBe(item.id);
		expect((await bench.client.get(path)).body).toEqual({ scheduledMessages: [] });
	});
});
