import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('conversation: update', () => {
	const clinic = simulatedClinic();
	const update = { resource: 'conversation', operation: 'update', simplify: false };

	it.each([
		['bare', false],
		['wrapped', true],
	])(
		'sends the changes and returns the conversation when Spruce answers it %s',
		async (_form, wraps) => {
			const { organization } = clinic.simulator;
			organization.wrapsUpdatedConversation = wraps;
			const { conversations, conversationTags, members } = organization;
			const [conversation] = conversations;
			const tagIds = [conversationTags[0].id, conversationTags[4].id];

			const { items } = await clinic.run({
				...update,
				conversationId: byId(conversation.id),
				updateFields: { archived: true, assignToMemberId: byId(members[1].id), tagIds },
			});

			const [lookUp, request] = clinic.simulator.requests;
			expect(lookUp.operationId).toBe('OrganizationMembers');
			expect(request).toMatchObject({ method: 'PATCH', path: `/conversations/${conversation.id}` });
			expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
			expect(request.body).toEqual({ archived: true, assignToMemberId: members[1].id, tagIds });
			expect(items).toHaveLength(1);
			expect(items[0].pairedItem).toEqual({ item: 0 });
			expect(items[0].json).toMatchObject({
				object: 'conversation',
				id: conversation.id,
				archived: true,
				assignedToMemberId: members[1].id,
			});
		},
	);

	it('reopens a conversation and leaves blank fields unchanged', async () => {
		const { conversations, members } = clinic.simulator.organization;
		const [conversation] = conversations;
		conversation.archived = true;
		conversation.assignedToMemberId = members[1].id;
		const { tags } = conversation;

		await clinic.run({
			...update,
			conversationId: byId(conversation.id),
			updateFields: { archived: false, assignToMemberId: byId(expression('')), tagIds: [] },
		});

		expect(clinic.simulator.requests[0].body).toEqual({ archived: false });
		expect(conversation).toMatchObject({
			archived: false,
			assignedToMemberId: members[1].id,
			tags,
		});
	});

	it('erases the assignee and the tags when the user chose so', async () => {
		const { conversations, conversationTags, members } = clinic.simulator.organization;
		const [conversation] = conversations;
		conversation.assignedToMemberId = members[1].id;
		conversation.tags = [conversationTags[0]];

		await clinic.run({
			...update,
			conversationId: byId(conversation.id),
			clearFields: ['assignToMemberId', 'tagIds'],
		});

		expect(clinic.simulator.requests[0].body).toEqual({ assignToMemberId: '', tagIds: [] });
		expect(conversation).not.toHaveProperty('assignedToMemberId');
		expect(conversation.tags).toEqual([]);
	});

	it.each([
		[{}, 'Update Fields: nothing to update'],
		[
			{ updateFields: { tagIds: [], assignToMemberId: byId(expression('')) } },
			'Update Fields: nothing to update',
		],
		[
			{ updateFields: { assignToMemberId: byId('entity_1') }, clearFields: ['assignToMemberId'] },
			'Clear Fields: "Assignee" is also filled in under Update Fields',
		],
		[
			{ updateFields: { tagIds: ['tag_1'] }, clearFields: ['tagIds'] },
			'Clear Fields: "All Tags" is also filled in under Update Fields',
		],
		[
			{ updateFields: { assignToMemberId: byId('x/../y') } },
			'Update Fields > Assign To: this is not an ID of Spruce Health',
		],
		[{ clearFields: expression(['archived']) }, 'Clear Fields: this is not one of the options'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...update, conversationId: byId('t_1'), ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses to assign to a suspended teammate', async () => {
		const { conversations, members } = clinic.simulator.organization;
		const suspended = members.find((member) => 'isSuspended' in member && member.isSuspended);

		const { error } = await clinic.run({
			...update,
			conversationId: byId(conversations[0].id),
			updateFields: { assignToMemberId: byId(suspended?.id) },
		});

		expect(error?.message).toMatch(/^Update Fields > Assign To: ".+" is suspended in Spruce$/);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('neither archives nor reopens a conversation for a value that is neither true nor false', async () => {
		const { error } = await clinic.run({
			...update,
			conversationId: byId('t_1'),
			updateFields: { archived: expression('yes') },
		});

		expect(error?.message).toMatch(/^Update Fields > Archived: this is neither/);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({
		...update,
		conversationId: id,
		updateFields: { archived: true },
	}));
});
