import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 10 });

const path = '/webhooks/endpoints';
const create = async (url = 'https://n8n.example.com/webhook/1') =>
	await bench.client.post(path, { name: 'n8n', url });

describe('a webhook endpoint', () => {
	it('shows its secret once', async () => {
		const { status, body } = await create();
		expect(status).toBe(200);
		const { id, signingSecrets } = body.endpoint;
		expect(signingSecrets[0].value).toMatch(/.{40}/);
		const later = (await bench.client.get(`${path}/${id}`)).body.endpoint;
		expect(later.signingSecrets).toEqual([{ id: signingSecrets[0].id, value: '' }]);
		const { endpoints } = (await bench.client.get(path)).body;
		expect(endpoints).toContainEqual(later);
		const stored = bench.simulator.organization.webhookEndpoints.at(-1);
		expect(stored?.signingSecrets).toEqual(signingSecrets);
	});

	it('needs HTTPS, except on this computer', async () => {
		expect((await create('http://n8n.example.com/webhook/1')).body.message).toContain('url');
		expect((await create('n8n')).status).toBe(400);
		expect((await create('http://127.0.0.1:5678/webhook/1')).status).toBe(200);
	});

	it('is paused, resumed and deleted', async () => {
		const { id } = (await create()).body.endpoint;
		const pause = async (paused: string) =>
			await bench.client.post(`${path}/${id}/paused?paused=${paused}`);
		expect(await pause('true')).toMatchObject({ status: 200, body: { paused: true } });
		expect((await bench.client.get(`${path}/${id}`)).body.endpoint.status).toBe('paused');
		expect((await pause('false')).body).toEqual({ paused: false });
		expect((await pause('maybe')).status).toBe(400);
		expect(await bench.client.delete(`${path}/${id}`)).toMatchObject({ status: 200, body: '' });
		expect((await bench.client.get(`${path}/${id}`)).status).toBe(404);
	});

	it('lists its events 20 at a time, between two times', async () => {
		const [{ id }] = bench.simulator.organization.webhookEndpoints;
		const events = await bench.client.getAll(`${path}/${id}/events`, 'events');
		expect(events).toHaveLength(45);
		expect(bench.simulator.requests).toHaveLength(3);
		const { eventTime: startTime } = bench.simulator.organization.webhookEvents[5];
		const { eventTime: endTime } = bench.simulator.organization.webhookEvents[7];
		const { body } = await bench.client.get(`${path}/${id}/events`, { startTime, endTime });
		expect(body.events).toHaveLength(3);
		expect(JSON.parse(body.events[0].data)).toMatchObject({
			object: 'event',
			type: 'contact.updated',
			data: { object: { object: 'contact' } },
		});
	});
});

describe('changes', () => {
	it('are noted with the record as it was then', async () => {
		const { body } = await bench.client.post('/contacts', { givenName: 'Ada' });
		await bench.client.patch(`/contacts/${body.id}`, { givenName: 'Basil' });
		await bench.client.delete(`/contacts/${body.id}`);
		expect(bench.simulator.organization.changes).toMatchObject([
			{ type: 'contact.created', object: { givenName: 'Ada' } },
			{ type: 'contact.updated', object: { givenName: 'Basil' } },
			{ type: 'contact.deleted', object: { id: body.id } },
		]);
	});

	it('tell a posted message twice, with its conversation', async () => {
		const conversation = bench.simulator.organization.conversations[0];
		const message = { body: [{ type: 'text', value: 'Hello' }] };
		const { body } = await bench.client.post(`/conversations/${conversation.id}/messages`, message);
		expect(bench.simulator.organization.changes).toMatchObject([
			{
				type: 'conversationItem.created',
				object: { requestId: body.requestId, conversation: { id: conversation.id } },
			},
			{ type: 'conversationItem.updated', object: { requestId: '', text: 'Hello' } },
			{ type: 'conversation.updated', object: { id: conversation.id } },
		]);
	});
});
