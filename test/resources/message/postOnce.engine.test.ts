import type { IDataObject, INode } from 'n8n-workflow';
import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('message: post, when something goes wrong on the way', () => {
	const clinic = simulatedClinic();
	const operationId = 'PostConversationMessage';
	const missing = 't_missing';
	const post = {
		resource: 'message',
		operation: 'post',
		conversationId: byId('={{ $json.conversation }}'),
		text: '={{ $json.text }}',
	};

	/** One item per text. A text that says so goes to a conversation that does not exist. */
	function itemsFor(...texts: string[]): IDataObject[] {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id ?? '';
		return texts.map((text) => ({ text, conversation: text === 'fails' ? missing : id }));
	}

	/** The texts that reached the conversation, in order. */
	function postedTexts(): string[] {
		const { organization, effects } = clinic.simulator;
		const ids = effects.map(({ id }) => id);
		return organization.items.filter(({ id }) => ids.includes(id)).map(({ text }) => text);
	}

	it.each([
		['the connection breaks', { kind: 'reset' }],
		['the answer breaks off', { kind: 'truncate' }],
		['a proxy answers with an HTML page', { kind: 'html' }],
		['the HTML page comes as a success', { kind: 'html', status: 200 }],
		['the answer is empty', { kind: 'empty' }],
		['the answer is a 500', { kind: 'status', status: 500 }],
	] as const)('posts once when %s after the work is done, and says so', async (_what, fault) => {
		clinic.simulator.faults.add({ ...fault, when: 'after', operationId });

		const { items, status } = await clinic.run(post, { items: itemsFor('Hello') });

		const [effect] = clinic.simulator.effects;
		expect(status).toBe('success');
		expect(postedTexts()).toEqual(['Hello']);
		expect(clinic.simulator.requests.map((request) => request.status)).toEqual([
			expect.any(Number),
			422,
			// The look for the message.
			200,
		]);
		expect(items).toEqual([
			{
				json: {
					conversationId: expect.any(String),
					duplicate: true,
					idempotencyKey: effect.idempotencyKey,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('posts once when the connection breaks before and a 500 follows', async () => {
		clinic.simulator.faults.add({ kind: 'reset', operationId });
		clinic.simulator.faults.add({ kind: 'status', status: 500, operationId });

		const { items } = await clinic.run(post, { items: itemsFor('Hello') });

		const keys = clinic.simulator.requests.map(({ headers }) => headers['s-idempotency-key']);
		expect(keys).toHaveLength(3);
		expect(new Set(keys).size).toBe(1);
		expect(postedTexts()).toEqual(['Hello']);
		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			conversationId: expect.any(String),
		});
	});

	it('posts each text once under Retry On Fail when the last item fails every time', async () => {
		const retry: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

		const { status, error } = await clinic.run(post, {
			items: itemsFor('one', 'two', 'three', 'four', 'fails'),
			node: retry,
		});

		expect(status).toBe('error');
		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(clinic.simulator.requests.map((request) => request.status)).toEqual([
			...[200, 200, 200, 200],
			...[404, 404, 404],
		]);
		expect(postedTexts()).toEqual(['one', 'two', 'three', 'four']);
	});

	it('posts once under Retry On Fail although an expression changes the text each time', async () => {
		await clinic.run(
			{ ...post, text: '={{ $json.text }} at {{ $now.toMillis() }}, {{ Math.random() }}' },
			{
				items: itemsFor('Hello', 'fails'),
				node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			},
		);

		expect(postedTexts()).toHaveLength(1);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'posts each text once under Retry On Fail with %s when the first item fails',
		async (onError) => {
			await clinic.run(post, {
				items: itemsFor('fails', 'two', 'three'),
				node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1, onError },
			});

			expect(postedTexts()).toEqual(['two', 'three']);
		},
	);

	it('goes on past an item that fails, in the regular output', async () => {
		const { items, status } = await clinic.run(post, {
			items: itemsFor('one', 'fails', 'three'),
			node: { onError: 'continueRegularOutput' },
		});

		expect(status).toBe('success');
		expect(postedTexts()).toEqual(['one', 'three']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			conversationId: expect.any(String),
		});
		expect(items[1].json).toMatchObject({
			message: 'Spruce Health has no record with this ID',
			error: { statusCode: 404, operation: 'message: post', attempts: 1, retryable: false },
		});
	});

	it('goes on past an item that fails, which goes to the error output with its input', async () => {
		const { items, errorItems } = await clinic.run(post, {
			items: itemsFor('one', 'fails', 'three', ' ', 'five'),
			node: { onError: 'continueErrorOutput' },
		});

		expect(postedTexts()).toEqual(['one', 'three', 'five']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
			{ item: 4 },
		]);
		expect(errorItems.map(({ json }) => json)).toMatchObject([
			{ text: 'fails', conversation: missing, error: { statusCode: 404, reason: 'notFound' } },
			{ text: ' ', message: 'Text: nothing was entered', error: { retryable: false } },
		]);
	});
});
