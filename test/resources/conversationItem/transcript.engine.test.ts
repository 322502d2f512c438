import { runAsTool } from '../../engine/tools/runAsTool';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import { newItem } from '../../simulator/organization/conversations/newItem';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationItem: getAll, as a transcript', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'conversationItem', operation: 'getAll', output: 'transcript' };

	/** A conversation with these items only, a day apart, the first on July 1 at 9 AM in New York. */
	function conversationWith(...items: Array<Partial<ConversationItem>>): Conversation {
		const { organization } = clinic.simulator;
		const [conversation] = organization.conversations;
		organization.items = organization.items.filter(
			({ conversationId }) => conversationId !== conversation.id,
		);
		for (const [day, fields] of items.entries()) {
			const createdAt = new Date(Date.UTC(2026, 6, 1 + day, 13)).toISOString();
			organization.items.push(newItem(organization, conversation, createdAt, fields));
		}
		return conversation;
	}

	const from = (displayName: string, text: string): Partial<ConversationItem> => ({
		author: { displayName },
		text,
	});

	const numbered = (count: number) =>
		Array.from({ length: count }, (_, index) => from('Ada', `Message ${index}`));

	function queries() {
		return clinic.simulator.requests.map(({ query: { order, pageSize, startFrom } }) => ({
			order,
			pageSize,
			startFrom,
		}));
	}

	it.each([true, false])('is one item with a plain text, with Simplify: %s', async (simplify) => {
		const { id } = conversationWith(
			from('Ada', 'Can I come later?\nSay, at 3?'),
			{ ...from('Dr. Hollis', 'Sure.'), direction: 'outbound' },
			{ ...from('Dr. Hollis', 'Moved.'), direction: 'none', isInternalNote: true },
		);

		const { items } = await clinic.run({ ...getAll, simplify, conversationId: byId(id) });

		const transcript = [
			'Jul 1, 2026, 9:00 AM Ada: Can I come later?',
			'    Say, at 3?',
			'Jul 2, 9:00 AM Dr. Hollis [practice]: Sure.',
			'Jul 3, 9:00 AM Internal note by Dr. Hollis [practice]: Moved.',
		].join('\n');
		expect(items).toEqual([
			{
				json: { conversationId: id, transcript, itemCount: 3, isComplete: true },
				pairedItem: { item: 0 },
			},
		]);
		expect(queries()).toEqual([{ order: 'newest_first', pageSize: '51', startFrom: undefined }]);
	});

	it.each(['', 'item'])(
		'is an empty text for an empty conversation, whatever is chosen under If Nothing Is Found: "%s"',
		async (ifNothingFound) => {
			const { id } = conversationWith();

			const { items } = await clinic.run({
				...getAll,
				conversationId: byId(id),
				...(ifNothingFound !== '' && { ifNothingFound }),
			});

			expect(items.map(({ json }) => json)).toEqual([
				{ conversationId: id, transcript: '', itemCount: 0, isComplete: true },
			]);
		},
	);

	it.each([
		[undefined, ['[Earlier messages are left out]', 'Message 3', 'Message 4']],
		['newest_first', ['[Earlier messages are left out]', 'Message 3', 'Message 4']],
		['oldest_first', ['Message 0', 'Message 1', '[Later messages are left out]']],
	])('takes as many items as Limit says in the order %s', async (order, lines) => {
		const { id } = conversationWith(...numbered(5));

		const { items } = await clinic.run({
			...getAll,
			conversationId: byId(id),
			limit: 2,
			options: order === undefined ? {} : { order },
		});

		const [{ json }] = items;
		expect(
			String(json.transcript)
				.replace(/^Jul .*?: /gm, '')
				.split('\n'),
		).toEqual(lines);
		expect(json).toMatchObject({ itemCount: 2, isComplete: false });
	});

	it('is complete when there are exactly as many items as Limit says', async () => {
		const { id } = conversationWith(...numbered(2));

		const { items } = await clinic.run({ ...getAll, conversationId: byId(id), limit: 2 });

		expect(items[0].json).toMatchObject({ itemCount: 2, isComplete: true });
	});

	it.each(['newest_first', 'oldest_first'])(
		'reads all items with Return All, the oldest at the top, in the order %s',
		async (order) => {
			const { id } = conversationWith(...numbered(450));
			clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ConversationItems', skip: 1 });

			const { items } = await clinic.run({
				...getAll,
				conversationId: byId(id),
				returnAll: true,
				options: { order, maxCharacters: 1_000_000 },
			});

			const lines = String(items[0].json.transcript).split('\n');
			expect(lines).toHaveLength(450);
			expect(lines[0]).toBe('Jul 1, 2026, 9:00 AM Ada: Message 0');
			expect(lines[449]).toMatch(/ Ada: Message 449$/);
			expect(items[0].json).toMatchObject({ itemCount: 450, isComplete: true });
		},
	);

	it('reads no more pages than there is room for', async () => {
		const { id } = conversationWith(...numbered(450));

		const { items } = await clinic.run({
			...getAll,
			conversationId: byId(id),
			returnAll: true,
			options: { maxCharacters: 2_000 },
		});

		const { transcript, itemCount, isComplete } = items[0].json;
		expect(String(transcript).length).toBeLessThanOrEqual(2_000);
		expect(transcript).toMatch(/^\[Earlier messages are left out\]\n[^]+ Ada: Message 449$/);
		expect(itemCount).toBeGreaterThan(30);
		expect(isComplete).toBe(false);
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('leaves out what was before Start From', async () => {
		const { id } = conversationWith(...numbered(5));

		const { items } = await clinic.run({
			...getAll,
			conversationId: byId(id),
			options: { startFrom: '2026-07-04' },
		});

		expect(items[0].json.transcript).toMatch(/^Jul 4, 2026, .+ 3\nJul 5, .+ 4$/);
		expect(queries()[0].startFrom).toBe('2026-07-04T04:00:00.000Z');
	});

	it('is of the conversation that each input item asks for', async () => {
		const [, second, third] = clinic.simulator.organization.conversations;

		const { items } = await clinic.run(
			{ ...getAll, conversationId: byId('={{ $json.id }}') },
			{ items: [{ id: second.id }, { id: third.id }] },
		);

		expect(items.map(({ json, pairedItem }) => [json.conversationId, pairedItem])).toEqual([
			[second.id, { item: 0 }],
			[third.id, { item: 1 }],
		]);
	});

	it('has no part of a conversation when the listing breaks off', async () => {
		const { id } = conversationWith(...numbered(450));
		const operationId = 'ConversationItems';
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId, skip: 1 });

		const { items } = await clinic.run(
			{
				...getAll,
				conversationId: byId(id),
				returnAll: true,
				options: { maxCharacters: 1_000_000 },
			},
			{ node: { onError: 'continueRegularOutput' } },
		);

		expect(items).toHaveLength(1);
		expect(items[0].json).toHaveProperty('error');
	});

	it('is read by an AI agent that leaves the options blank', async () => {
		const { id } = conversationWith(from('Ada', 'Can I come later?'));

		const { answer } = await runAsTool({
			parameters: {
				...getAll,
				conversationId: byId("={{ $fromAI('id') }}"),
				options: { maxCharacters: "={{ $fromAI('max') }}", order: "={{ $fromAI('order') }}" },
			},
			input: { id, max: '', order: '' },
			access: 'request',
			credentials: clinic.credential,
		});

		const transcript = 'Jul 1, 2026, 9:00 AM Ada: Can I come later?';
		expect(answer).toMatchObject([{ transcript, itemCount: 1 }]);
	});

	it.each([
		[{ output: 'text' }, 'Output: this is not one of the options'],
		[
			{ options: { maxCharacters: 499 } },
			'Options > Maximum Characters: the number is not allowed',
		],
		[
			{ options: { maxCharacters: expression('few') } },
			'Options > Maximum Characters: the number is not allowed',
		],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...getAll, conversationId: byId('t_1'), ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
