import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('conversationItem: get', () => {
	const clinic = simulatedClinic({ conversations: 60 });
	const get = { resource: 'conversationItem', operation: 'get', simplify: false };

	it('returns the item without the wrapper, with the links to its files', async () => {
		const { items: seeded } = clinic.simulator.organization;
		const item = seeded.find(({ attachments }) => attachments.length > 0);
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId: 'ConversationItem' });

		const { items } = await clinic.run({ ...get, conversationItemId: byId(item?.id) });

		expect(clinic.simulator.requests[0].path).toBe(`/conversationItems/${item?.id}`);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(items[0].json).toMatchObject({
			object: 'conversationItem',
			id: item?.id,
			attachments: [{ data: { signedUrl: { url: expect.any(String) } } }],
			unknownField: expect.anything(),
		});
		expect(items[0].json).not.toHaveProperty('conversationItem');
	});

	it('accepts the address of the item in the Spruce app', async () => {
		const [{ id }] = clinic.simulator.organization.items;
		const value = `https://app.sprucehealth.com/org/entity_1/thread/t_1/message/${id}`;

		const { items } = await clinic.run({
			...get,
			conversationItemId: { __rl: true, mode: 'url', value },
		});

		expect(items[0].json.id).toBe(id);
	});

	itRefusesBadIds(clinic, 'Conversation Item', (id) => ({ ...get, conversationItemId: id }));
});
