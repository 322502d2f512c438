import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('conversation: get', () => {
	const clinic = simulatedClinic();
	const get = { resource: 'conversation', operation: 'get', simplify: false };

	it('returns the conversation without the wrapper, with fields that are not known yet', async () => {
		const [, conversation] = clinic.simulator.organization.conversations;
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId: 'Conversation' });

		const { items } = await clinic.run({ ...get, conversationId: byId(conversation.id) });

		expect(clinic.simulator.requests[0].path).toBe(`/conversations/${conversation.id}`);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(items[0].json).toMatchObject({
			object: 'conversation',
			id: conversation.id,
			createdAt: conversation.createdAt,
			unknownField: expect.anything(),
		});
		expect(items[0].json).not.toHaveProperty('conversation');
	});

	it('accepts the address of the conversation in the Spruce app', async () => {
		const [conversation] = clinic.simulator.organization.conversations;
		const value = `https://app.sprucehealth.com/org/entity_1/thread/${conversation.id}/message/ti_1`;

		const { items } = await clinic.run({
			...get,
			conversationId: { __rl: true, mode: 'url', value },
		});

		expect(items[0].json.id).toBe(conversation.id);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({ ...get, conversationId: id }));
});
