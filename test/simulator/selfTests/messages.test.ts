import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

const text = (value: string) => [{ type: 'text', value }];

describe('posting a message', () => {
	it('answers only a request id, which the item carries', async () => {
		const conversation = bench.conversationOf('phone');
		conversation.archived = true;
		const path = `/conversations/${conversation.id}/messages`;
		const { status, body } = await bench.client.post(path, { body: text('Hello') });
		expect(status).toBe(200);
		expect(body).toEqual({ requestId: expect.any(String) });
		const item = await bench.newestItem(conversation.id);
		expect(item).toMatchObject({
			requestId: body.requestId,
			text: 'Hello',
			direction: 'outbound',
			isInternalNote: false,
			author: { id: bench.simulator.organization.id },
		});
		expect(conversation).toMatchObject({ archived: false, lastMessageAt: item.createdAt });
		expect(bench.simulator.effects).toMatchObject([
			{ operationId: 'PostConversationMessage', id: item.id, requestIndex: 0 },
		]);
	});

	it('leaves an archived conversation archived on request', async () => {
		const conversation = bench.conversationOf('phone');
		conversation.archived = true;
		const path = `/conversations/${conversation.id}/messages`;
		await bench.client.post(path, { body: text('Hello'), stayArchived: true });
		expect(conversation.archived).toBe(true);
	});

	it('pages members in internal notes only', async () => {
		const { id } = bench.conversationOf('phone');
		const [, member] = bench.simulator.organization.members;
		const body = [...text('Please look, '), { type: 'page', value: member.id }];
		const path = `/conversations/${id}/messages`;
		const refused = await bench.client.post(path, { body });
		expect(refused.status).toBe(400);
		expect(refused.body.message).toContain('body[1]');
		await bench.client.post(path, { body, internal: true, author: member.id });
		expect(await bench.newestItem(id)).toMatchObject({
			text: 'Please look, @Dr. Hollis Mockwell',
			direction: 'none',
			isInternalNote: true,
			pages: [{ memberId: member.id, resolved: false }],
			author: { id: member.id, displayName: 'Dr. Hollis Mockwell' },
		});
	});

	it.each([
		['a body', {}, 'body'],
		['a body with content', { body: [] }, 'body'],
		['known elements', { body: [{ type: 'emoji', value: 'x' }] }, 'body'],
		['a known author', { body: text('x'), author: 'entity_0' }, 'author'],
		[
			'uploaded attachments',
			{ body: text('x'), attachments: [{ attachmentId: 'x', title: 'x' }] },
			'attachments[0].attachmentId',
		],
	])('needs %s', async (_what, message, field) => {
		const { id } = bench.conversationOf('phone');
		const answer = await bench.client.post(`/conversations/${id}/messages`, message);
		expect(answer).toMatchObject({ status: 400, body: { type: 'invalid_input' } });
		expect(answer.body.message).toContain(field);
	});

	it('takes five attachments at most', async () => {
		const { id } = bench.conversationOf('phone');
		const [media] = bench.simulator.organization.media;
		const attachment = { attachmentId: media.id, title: 'Rash' };
		const path = `/conversations/${id}/messages`;
		const send = async (count: number) =>
			await bench.client.post(path, { body: [], attachments: Array(count).fill(attachment) });
		expect((await send(6)).body.message).toContain('attachments');
		expect((await send(5)).status).toBe(200);
		expect((await bench.newestItem(id)).attachments).toHaveLength(5);
	});
});

describe('deleting an item', () => {
	it('answers a request id', async () => {
		const item = bench.simulator.organization.items.find(({ canDelete }) => canDelete);
		const path = `/conversationItems/${item?.id}`;
		const { status, body } = await bench.client.delete(path);
		expect({ status, body }).toEqual({ status: 200, body: { requestId: expect.any(String) } });
		expect((await bench.client.get(path)).status).toBe(404);
	});

	it('answers 403 when it is not allowed', async () => {
		const item = bench.simulator.organization.items.find(({ canDelete }) => !canDelete);
		const { status, body } = await bench.client.delete(`/conversationItems/${item?.id}`);
		expect({ status, type: body.type }).toEqual({ status: 403, type: 'forbidden' });
	});
});
