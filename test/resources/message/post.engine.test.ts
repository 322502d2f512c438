import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('message: post', () => {
	const clinic = simulatedClinic();
	const post = { resource: 'message', operation: 'post' };

	function conversationId(): string {
		const { conversations } = clinic.simulator.organization;
		return conversations.find(({ type }) => type === 'phone')?.id ?? '';
	}

	it('sends the text alone when nothing else was chosen, and returns the request ID', async () => {
		const id = conversationId();
		const text = ' Line one\n\nLine two: "äöü" 🙂 ';

		const { items } = await clinic.run(
			{ ...post, conversationId: byId(id), text: '={{ $json.text }}' },
			{ items: [{ text }] },
		);

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: `/conversations/${id}/messages` });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({ body: [{ type: 'text', value: text }] });
		const message = clinic.simulator.organization.items.at(-1);
		expect(message).toMatchObject({ conversationId: id, text, direction: 'outbound' });
		expect(items).toEqual([
			{ json: { requestId: message?.requestId, conversationId: id }, pairedItem: { item: 0 } },
		]);
	});

	it('sends Author and Keep Archived as they were chosen', async () => {
		const [, author] = clinic.simulator.organization.members;

		await clinic.run({
			...post,
			conversationId: byId(conversationId()),
			text: 'Insurance verified.',
			options: { authorId: byId(author.id), stayArchived: false },
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			body: [{ type: 'text', value: 'Insurance verified.' }],
			author: author.id,
			stayArchived: false,
		});
		expect(clinic.simulator.organization.items.at(-1)).toMatchObject({
			isInternalNote: false,
			author: { id: author.id },
		});
	});

	it('never sends an author that was left blank', async () => {
		await clinic.run({
			...post,
			conversationId: byId(conversationId()),
			text: 'Hello',
			options: { authorId: byId(expression('')) },
		});

		expect(clinic.simulator.requests[0].body).toEqual({ body: [{ type: 'text', value: 'Hello' }] });
	});

	it('sends the texts of several items one after another, in their order', async () => {
		const texts = ['first', 'second', 'third'];
		clinic.simulator.faults.add({
			kind: 'delay',
			delayMs: 60,
			operationId: 'PostConversationMessage',
		});

		const { items } = await clinic.run(
			{ ...post, conversationId: byId(conversationId()), text: '={{ $json.text }}' },
			{ items: texts.map((text) => ({ text })) },
		);

		const posted = clinic.simulator.organization.items.slice(-3);
		expect(posted.map(({ text }) => text)).toEqual(texts);
		expect(items.map(({ json }) => json.requestId)).toEqual(
			posted.map(({ requestId }) => requestId),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	it.each([
		[{ text: expression('') }, 'Text: nothing was entered'],
		[{ text: expression(' \n') }, 'Text: nothing was entered'],
		[{ text: expression(null) }, 'Text: nothing was entered'],
		[{ text: '={{ $json.missing }}' }, 'Text: nothing was entered'],
		[{ text: expression(['Hello']) }, 'Text: text is needed, not a list'],
		[{ text: expression({ en: 'Hello' }) }, 'Text: text is needed, not an object'],
		[
			{ options: { authorId: byId('a b') } },
			'Options > Author: this is not an ID of Spruce Health',
		],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({
			...post,
			conversationId: byId('t_1'),
			text: 'Hello',
			...parameters,
		});

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({
		...post,
		conversationId: id,
		text: 'Hello',
	}));

	it('says which operation a note conversation takes', async () => {
		const { conversations } = clinic.simulator.organization;
		conversations[0].type = 'note';

		const { error } = await clinic.run({
			...post,
			conversationId: byId(conversations[0].id),
			text: 'Hello',
		});

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(error?.description).toContain('choose Add Internal Note under Message');
		expect(error?.description).toContain('message.internal must be true in a note conversation');
		expect(error?.httpCode).toBe('400');
	});
});
