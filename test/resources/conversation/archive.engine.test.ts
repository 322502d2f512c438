import { timers } from '../../trigger/fakeDate';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';
import { changesOf } from './changesOf';

describe('conversation: archive', () => {
	const clinic = simulatedClinic();
	const archive = { operation: 'archive' };

	/** The first conversations, in the inbox. */
	function inbox() {
		const { conversations } = clinic.simulator.organization;
		for (const conversation of conversations) conversation.archived = false;
		return conversations;
	}

	it.each([
		['bare', false],
		['wrapped', true],
	])('moves a conversation out of the inbox when Spruce answers it %s', async (_form, wraps) => {
		clinic.simulator.organization.wrapsUpdatedConversation = wraps;
		const [{ id, tags }] = inbox();

		const { items, bodies, hints } = await changesOf(clinic, {
			...archive,
			conversationId: byId(id),
		});

		expect(bodies).toEqual([{ archived: true }]);
		expect(clinic.simulator.requests.at(-1)?.headers['s-idempotency-key']).toMatch(
			/^[0-9a-f]{64}$/,
		);
		expect(items).toMatchObject([
			{ json: { object: 'conversation', id, archived: true, tags }, pairedItem: { item: 0 } },
		]);
		expect(hints).toEqual([]);
	});

	it('returns a short record with Simplify', async () => {
		const [{ id }] = inbox();

		const { items } = await changesOf(clinic, {
			...archive,
			conversationId: byId(id),
			simplify: true,
		});

		expect(items[0].json).toMatchObject({ id, archived: true });
		expect(items[0].json).not.toHaveProperty('apiURL');
	});

	it('writes nothing to archived conversations, returns them and says so', async () => {
		const [first, second, third] = inbox();
		first.archived = true;
		third.archived = true;

		const { items, bodies, hints } = await changesOf(
			clinic,
			{ ...archive, conversationId: byId('={{ $json.id }}') },
			[first, second, third].map(({ id }) => ({ id })),
		);

		expect(bodies).toEqual([{ archived: true }]);
		expect(items.map(({ json }) => [json.id, json.archived])).toEqual([
			[first.id, true],
			[second.id, true],
			[third.id, true],
		]);
		expect(hints).toEqual(['2 conversations were already archived. Nothing was changed in them.']);
	});

	it('says of one conversation that it was archived already', async () => {
		const [conversation] = inbox();
		conversation.archived = true;

		const { hints } = await changesOf(clinic, {
			...archive,
			conversationId: byId(conversation.id),
		});

		expect(hints).toEqual(['1 conversation was already archived. Nothing was changed in it.']);
	});

	it('says that a conversation does not exist, also when it was deleted', async () => {
		const { organization } = clinic.simulator;
		const [{ id }] = inbox();
		organization.conversations = organization.conversations.slice(1);

		const { error, bodies } = await changesOf(clinic, { ...archive, conversationId: byId(id) });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
		expect(bodies).toEqual([]);
	});

	it('archives once where the first answer got lost', async () => {
		const [{ id }] = inbox();
		clinic.simulator.faults.add({
			kind: 'reset',
			when: 'after',
			operationId: 'UpdateConversation',
		});

		const { items } = await changesOf(clinic, { ...archive, conversationId: byId(id) });

		expect(items).toMatchObject([{ json: { id, archived: true } }]);
		expect(clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual([
			'UpdateConversation',
		]);
	});

	describe('after the list has shown the conversation', () => {
		const listing = { operation: 'getAll', returnAll: true };

		/** Lists the inbox, and forgets the requests for it. */
		async function listed() {
			const conversations = inbox();
			await changesOf(clinic, listing);
			clinic.simulator.requests.length = 0;
			return conversations;
		}

		it.each([
			listing,
			{ operation: 'getNeedingReply', returnAll: true, options: { lookBackDays: 3_650 } },
		])('asks nothing first: $operation', async (parameters) => {
			const [{ id }] = inbox();
			await changesOf(clinic, parameters);
			clinic.simulator.requests.length = 0;

			const { items } = await changesOf(clinic, { ...archive, conversationId: byId(id) });

			expect(items).toMatchObject([{ json: { object: 'conversation', id, archived: true } }]);
			expect(clinic.simulator.requests.map(({ method }) => method)).toEqual(['PATCH']);
		});

		it('asks first the second time, so that a workflow that it starts does not start itself for ever', async () => {
			const [{ id }] = await listed();
			await changesOf(clinic, { ...archive, conversationId: byId(id) });

			const { hints } = await changesOf(clinic, { ...archive, conversationId: byId(id) });

			expect(clinic.simulator.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
			expect(hints).toEqual(['1 conversation was already archived. Nothing was changed in it.']);
		});

		it('asks first where the list has shown it in the archive since', async () => {
			const [conversation] = await listed();
			conversation.archived = true;
			await changesOf(clinic, listing);

			const { bodies } = await changesOf(clinic, {
				...archive,
				conversationId: byId(conversation.id),
			});

			expect(bodies).toEqual([]);
		});

		it('asks first after an hour', async () => {
			jest.useFakeTimers({ now: Date.now(), doNotFake: timers });
			const [first, second] = await listed();
			const methodsFor = async ({ id }: { id: string }) => {
				clinic.simulator.requests.length = 0;
				await changesOf(clinic, { ...archive, conversationId: byId(id) });
				return clinic.simulator.requests.map(({ method }) => method);
			};

			jest.setSystemTime(Date.now() + 3_600_000);
			expect(await methodsFor(first)).toEqual(['PATCH']);
			jest.setSystemTime(Date.now() + 1);
			expect(await methodsFor(second)).toEqual(['GET', 'PATCH']);
			jest.useRealTimers();
		});

		it('archives once where the answer got lost', async () => {
			const [{ id }] = await listed();
			clinic.simulator.faults.add({
				kind: 'reset',
				when: 'after',
				operationId: 'UpdateConversation',
			});

			const { items } = await changesOf(clinic, { ...archive, conversationId: byId(id) });

			expect(items).toMatchObject([{ json: { id, archived: true } }]);
			expect(clinic.simulator.effects).toHaveLength(1);
		});

		it('says of one that was deleted since that it does not exist', async () => {
			const { organization } = clinic.simulator;
			const [{ id }] = await listed();
			organization.conversations = organization.conversations.slice(1);

			const { error } = await changesOf(clinic, { ...archive, conversationId: byId(id) });

			expect(error?.message).toBe('Spruce Health has no record with this ID');
		});
	});

	it('has no Send Only Once Per, which would keep a conversation in the inbox', async () => {
		const [{ id }] = inbox();
		const parameters = {
			...archive,
			conversationId: byId(id),
			requestOptions: { idempotencyKey: 'done' },
		};
		await changesOf(clinic, parameters);
		inbox();

		const { items } = await changesOf(clinic, parameters);

		expect(items).toMatchObject([{ json: { id, archived: true } }]);
		expect(items[0].json).not.toHaveProperty('duplicate');
		expect(clinic.simulator.effects).toHaveLength(2);
	});

	it('refuses another kind of ID by name', async () => {
		const { error } = await changesOf(clinic, {
			...archive,
			conversationId: byId(expression('entity_0E5QDGJC03000')),
		});

		expect(error?.message).toBe(
			'Conversation: "entity_0E5QDGJC03000" is the ID of a contact, member or team',
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({
		resource: 'conversation',
		...archive,
		conversationId: id,
	}));
});
