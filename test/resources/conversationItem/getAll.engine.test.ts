import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationItem: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'conversationItem', operation: 'getAll', simplify: false };
	const operationId = 'ConversationItems';

	/** The seeded conversation with 450 items. */
	function longConversation() {
		const [{ id }] = clinic.simulator.organization.conversations;
		const items = clinic.simulator.organization.items.filter(
			({ conversationId }) => conversationId === id,
		);
		return { id, items };
	}

	function queries(name: string): Array<string | undefined> {
		return clinic.simulator.requests.map(({ query }) => query[name]);
	}

	it('returns every item exactly once, oldest first, past an empty page in the middle', async () => {
		const { id, items: seeded } = longConversation();
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId, skip: 1 });

		const { items } = await clinic.run({
			...getAll,
			conversationId: byId(id),
			returnAll: true,
			options: { order: 'oldest_first' },
		});

		expect(items.map(({ json }) => json.id)).toEqual(seeded.map((item) => item.id));
		expect(items[449].pairedItem).toEqual({ item: 0 });
		expect(new Set(clinic.simulator.requests.map(({ path }) => path))).toEqual(
			new Set([`/conversations/${id}/items`]),
		);
		expect(queries('pageSize')).toEqual(['200', '200', '200', '200']);
		expect(queries('order')).toEqual(Array(4).fill('oldest_first'));
	});

	it('sends Start From in UTC with the first page only, and the order with every page', async () => {
		const { id, items: seeded } = longConversation();
		const startFrom = seeded[40].createdAt;

		const { items } = await clinic.run({
			...getAll,
			conversationId: byId(id),
			returnAll: true,
			options: { order: 'newest_first', startFrom },
		});

		expect(items).toHaveLength(410);
		expect(items[0].json.id).toBe(seeded[449].id);
		expect(queries('startFrom')).toEqual([startFrom, undefined, undefined]);
		expect(queries('order')).toEqual(Array(3).fill('newest_first'));
	});

	it('reads Start From in the time zone of the workflow', async () => {
		const options = { startFrom: '2026-01-31T09:00:00' };

		await clinic.run({ ...getAll, conversationId: byId(longConversation().id), options });

		// A workflow without a time zone has the engine's: America/New_York.
		expect(queries('startFrom')).toEqual(['2026-01-31T14:00:00.000Z']);
		expect(queries('order')).toEqual([undefined]);
	});

	it('pairs the items with the input that asked for them, and treats a missing list as an empty one', async () => {
		const { conversations, items: seeded } = clinic.simulator.organization;
		const ids = conversations.slice(1, 4).map(({ id }) => id);
		const countOf = (id: string) => seeded.filter((item) => item.conversationId === id).length;
		const path = `/conversations/${ids[1]}/items`;
		clinic.simulator.faults.add({ kind: 'nullList', operationId, path });

		const { items } = await clinic.run(
			{ ...getAll, conversationId: byId('={{ $json.id }}'), returnAll: true },
			{ items: ids.map((id) => ({ id })) },
		);

		expect(items.map(({ json, pairedItem }) => [json.conversationId, pairedItem])).toEqual([
			...Array(countOf(ids[0])).fill([ids[0], { item: 0 }]),
			...Array(countOf(ids[2])).fill([ids[2], { item: 2 }]),
		]);
	});

	it.each([
		[{ options: { order: 'newest' } }, 'Options > Order: this is not one of the options'],
		[{ options: { startFrom: 'yesterday' } }, 'Options > Start From: this is not a date'],
		[{ limit: -1 }, 'Limit: the number is not allowed'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...getAll, conversationId: byId('t_1'), ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({ ...getAll, conversationId: id }));
});
