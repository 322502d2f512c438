import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

const text = (value: string) => [{ type: 'text', value }];
const endpointId = (channel: string) =>
	encodeURIComponent(
		bench.simulator.organization.internalEndpoints.find(
			({ endpoint }) => endpoint.channel === channel,
		)?.endpoint.id ?? '',
	);

describe('sending from one of the own addresses', () => {
	const send = async (channel: string, destination: object, more: object = {}) =>
		await bench.client.post(`/internalendpoints/${endpointId(channel)}/conversations`, {
			destination,
			message: { body: text('Hello') },
			...more,
		});
	const conversationOfRequest = (requestId: string) => {
		const { items, conversations } = bench.simulator.organization;
		const item = items.find((candidate) => candidate.requestId === requestId);
		return conversations.find(({ id }) => id === item?.conversationId);
	};

	it('reaches a known phone number in its conversation', async () => {
		const conversation = bench.simulator.organization.conversations.find(
			({ type, internalEndpoint }) =>
				type === 'phone' && internalEndpoint?.rawValue === '+12065550100',
		);
		const smsOrEmailEndpoint = conversation?.externalParticipants[0].endpoint?.displayValue;
		const { status, body } = await send('phone', { smsOrEmailEndpoint });
		expect(status).toBe(200);
		expect(conversationOfRequest(body.requestId)).toBe(conversation);
	});

	it('opens a conversation with a new phone number or email address', async () => {
		const sms = await send('phone', { smsOrEmailEndpoint: '206-555-9999' });
		expect(conversationOfRequest(sms.body.requestId)).toMatchObject({
			type: 'phone',
			title: '(206) 555-9999',
			externalParticipants: [{ endpoint: { rawValue: '+12065559999' } }],
		});
		const email = await send('email', { smsOrEmailEndpoint: 'new@example.com' });
		expect(conversationOfRequest(email.body.requestId)).toMatchObject({ type: 'email' });
		expect(bench.simulator.violations).toEqual([]);
	});

	it('opens a new conversation for each fax', async () => {
		const faxes = [await send('fax', { faxEndpoint: '2065559999' })];
		faxes.push(await send('fax', { faxEndpoint: '2065559999' }));
		const ids = faxes.map(({ body }) => conversationOfRequest(body.requestId)?.id);
		expect(new Set(ids).size).toBe(2);
	});

	it('finds or opens a secure conversation as the delivery method says', async () => {
		const conversation = bench.conversationOf('secure');
		const [contactId] = conversation.associatedContactIds;
		const existing = await send('secure', { secureEndpoint: { contactId } });
		expect(conversationOfRequest(existing.body.requestId)?.type).toBe('secure');
		const before = bench.simulator.organization.conversations.length;
		const deliveryMethod = 'new_conversation';
		const secureEndpoint = { contactId, deliveryMethod, subject: 'News' };
		const opened = await send('secure', { secureEndpoint });
		expect(conversationOfRequest(opened.body.requestId)?.subtitle).toBe('News');
		expect(bench.simulator.organization.conversations).toHaveLength(before + 1);
	});

	it('needs exactly one destination, one that fits the channel', async () => {
		const number = '2065559999';
		for (const [channel, destination] of [
			['phone', {}],
			['phone', { smsOrEmailEndpoint: number, faxEndpoint: number }],
			['phone', { faxEndpoint: number }],
			['phone', { smsOrEmailEndpoint: 'ada@example.com' }],
			['email', { smsOrEmailEndpoint: number }],
			['secure', { secureEndpoint: { contactId: 'entity_0' } }],
		] as const) {
			const { status, body } = await send(channel, destination);
			expect(status).toBe(400);
			expect(body.message).toContain('destination');
		}
		expect(bench.simulator.effects).toEqual([]);
	});

	it('waits for the time that was given, which must be ahead', async () => {
		const destination = { smsOrEmailEndpoint: '2065559999' };
		const past = await send('phone', destination, { sendAt: '2020-01-01T00:00:00Z' });
		expect(past.body.message).toContain('sendAt');
		await send('phone', destination, { sendAt: '2099-01-01T00:00:00Z' });
		const { body } = await bench.client.get('/scheduledmessages');
		expect(body).toMatchObject({
			totalCount: 1,
			scheduledMessages: [
				{ message: { text: 'Hello' }, scheduledToSendAt: expect.stringMatching(/^2099/) },
			],
		});
	});
});

describe('a call', () => {
	it('is prepared from a phone line of the organization', async () => {
		const numbers = { originatingNumber: '2065551111', destinationNumber: '2065552222' };
		const path = `/internalendpoints/${endpointId('phone')}/calls`;
		const { body } = await bench.client.post(path, numbers);
		expect(body).toEqual({ proxyNumber: expect.stringMatching(/^\+1206555/) });
		expect(bench.simulator.organization.calls).toHaveLength(1);
		const fax = await bench.client.post(`/internalendpoints/${endpointId('fax')}/calls`, numbers);
		expect(fax.status).toBe(400);
	});
});
