import { badConversationItemIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationItem: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'conversationItem', operation: 'delete' };
	const idOfItem = byId('={{ $json.id }}');

	function deletableIds(): string[] {
		return clinic.simulator.organization.items
			.filter(({ canDelete }) => canDelete)
			.map(({ id }) => id);
	}

	it('deletes one conversation item for each item of the input and says so', async () => {
		const [first, second, third] = deletableIds();

		const { items } = await clinic.run(
			{ ...remove, conversationItemId: idOfItem },
			{ items: [{ id: first }, { id: second }] },
		);

		expect(items).toEqual([
			{ json: { deleted: true }, pairedItem: { item: 0 } },
			{ json: { deleted: true }, pairedItem: { item: 1 } },
		]);
		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'DELETE',
			path: `/conversationItems/${first}`,
			query: {},
			body: undefined,
		});
		expect(clinic.simulator.effects.map(({ id }) => id)).toEqual([first, second]);
		expect(deletableIds()).toContain(third);
	});

	it('tells that an item may not be deleted, instead of doubting the token', async () => {
		const [kept] = clinic.simulator.organization.items;
		kept.canDelete = false;

		const { error } = await clinic.run({ ...remove, conversationItemId: byId(kept.id) });

		expect(error?.message).toBe('Spruce Health does not allow this item to be deleted');
		expect(error?.description).toContain('cannot be deleted in the Spruce app either');
		expect(error?.description).toContain('Spruce says: "this conversation item cannot be deleted"');
		expect(error?.context?.spruce).toMatchObject({ statusCode: 403, retryable: false });
	});

	it('tells that there is no such item', async () => {
		const { error } = await clinic.run({ ...remove, conversationItemId: byId('ti_missing') });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	it('counts as done when the answer to the first try was lost', async () => {
		const operationId = 'DeleteConversationItem';
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });

		const { items } = await clinic.run({ ...remove, conversationItemId: byId(deletableIds()[0]) });

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.requests).toHaveLength(2);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('deletes nothing with a credential that may only read', async () => {
		const { error } = await clinic.run(
			{ ...remove, conversationItemId: byId(deletableIds()[0]) },
			{ credentials: { ...clinic.credential, readOnly: true } },
		);

		expect(error?.message).toContain('may only read');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(badConversationItemIds)(
		'refuses the id "%s" before it calls Spruce',
		async (value, problem) => {
			const { error } = await clinic.run({
				...remove,
				conversationItemId: byId(expression(value)),
			});

			expect(error?.message).toBe(`Conversation Item: ${problem}`);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);
});
