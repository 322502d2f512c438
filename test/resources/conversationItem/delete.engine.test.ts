import { badConversationItemIds } from '../badIds';
import { byId } from '../byId';
import { itDeletesARecord } from '../itDeletesARecord';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationItem: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'conversationItem', operation: 'delete' };

	itDeletesARecord(clinic, {
		remove,
		operationId: 'DeleteConversationItem',
		parameter: 'conversationItemId',
		label: 'Conversation Item',
		path: '/conversationItems',
		deletableIds: ({ items }) => items.filter(({ canDelete }) => canDelete).map(({ id }) => id),
		refusedIds: badConversationItemIds,
	});

	it('says that an item may not be deleted, instead of doubting the token', async () => {
		const [kept] = clinic.simulator.organization.items;
		kept.canDelete = false;

		const { error } = await clinic.run({ ...remove, conversationItemId: byId(kept.id) });

		expect(error?.message).toBe('Spruce Health does not allow this item to be deleted');
		expect(error?.description).toContain('cannot be deleted in the Spruce app either');
		expect(error?.description).toContain('Spruce says: "this conversation item cannot be deleted"');
		expect(error?.context?.spruce).toMatchObject({ statusCode: 403, retryable: false });
	});

	it('says that there is no such item', async () => {
		const { error } = await clinic.run({ ...remove, conversationItemId: byId('ti_missing') });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	it('deletes nothing with a read-only credential', async () => {
		const [item] = clinic.simulator.organization.items.filter(({ canDelete }) => canDelete);

		const { error } = await clinic.run(
			{ ...remove, conversationItemId: byId(item.id) },
			{ credentials: { ...clinic.credential, readOnly: true } },
		);

		expect(error?.message).toContain('may only read');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
