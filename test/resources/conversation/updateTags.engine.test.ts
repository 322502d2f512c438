import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('conversation: update, tags by name', () => {
	const clinic = simulatedClinic();

	/** The first conversation, with the first two tags, Urgent and Billing. */
	function conversation() {
		const { conversations, conversationTags } = clinic.simulator.organization;
		const [first] = conversations;
		first.tags = conversationTags.slice(0, 2);
		return first;
	}

	function update(updateFields: IDataObject, more: IDataObject = {}) {
		const conversationId = byId(conversation().id);
		const chosen = { resource: 'conversation', operation: 'update', conversationId };
		return { ...chosen, updateFields, simplify: false, ...more };
	}

	function calls() {
		return clinic.simulator.requests.map(({ operationId }) => operationId);
	}

	function lastBody() {
		return clinic.simulator.requests.at(-1)?.body;
	}

	it.each([
		['bare', false],
		['wrapped', true],
	])(
		'are added and removed together with other changes, when Spruce answers %s',
		async (_form, wraps) => {
			const { organization } = clinic.simulator;
			organization.wrapsUpdatedConversation = wraps;
			const { conversationTags } = organization;

			const { items } = await clinic.run(
				update({
					addTagIds: expression('refill, Brand New'),
					archived: true,
					removeTagIds: ['Urgent'],
				}),
			);

			const tags = [conversationTags[1], conversationTags[2], conversationTags.at(-1)];
			expect(calls()).toEqual([
				...['ConversationTags', 'CreateConversationTag', 'Conversation', 'UpdateConversation'],
			]);
			expect(lastBody()).toEqual({ archived: true, tagIds: tags.map((tag) => tag?.id) });
			expect(items).toHaveLength(1);
			expect(items[0]).toMatchObject({ json: { archived: true, tags }, pairedItem: { item: 0 } });
		},
	);

	it('replace all tags by name', async () => {
		const { conversationTags } = clinic.simulator.organization;

		await clinic.run(update({ tagIds: expression(['REFILL', conversationTags[3].id]) }));

		expect(calls()).toEqual(['ConversationTags', 'UpdateConversation']);
		expect(lastBody()).toEqual({ tagIds: [conversationTags[2].id, conversationTags[3].id] });
	});

	it('are not the tags of contacts', async () => {
		await clinic.run(update({ addTagIds: ['VIP'] }));

		expect(calls()).toContain('CreateConversationTag');
		expect(clinic.simulator.organization.conversationTags.at(-1)?.value).toBe('VIP');
	});

	it('are all gone when the last ones are removed', async () => {
		const { items } = await clinic.run(update({ removeTagIds: ['Billing', 'Urgent'] }));

		expect(lastBody()).toEqual({ tagIds: [] });
		expect(items[0].json.tags).toEqual([]);
	});

	it('are not written when they already match, and the conversation is returned as it is', async () => {
		const { id } = conversation();

		const { items } = await clinic.run(
			update({ addTagIds: ['urgent'], removeTagIds: ['Refill', 'Unheard Of'] }),
		);

		expect(calls()).toEqual(['ConversationTags', 'Conversation']);
		expect(items[0].json).toMatchObject({ object: 'conversation', id });
		expect(items[0].json).not.toHaveProperty('conversation');
	});

	it('are not written when the conversation is archived and assigned like this as well', async () => {
		const [, member] = clinic.simulator.organization.members;
		Object.assign(conversation(), { archived: true, assignedToMemberId: member.id });
		const assignToMemberId = byId(member.id);

		const { items } = await clinic.run(
			update({ addTagIds: ['Urgent'], archived: true, assignToMemberId }),
		);

		expect(calls()).toEqual(['OrganizationMembers', 'ConversationTags', 'Conversation']);
		expect(items[0].json).toMatchObject({ archived: true, assignedToMemberId: member.id });
	});

	it('do not keep a conversation from being reopened or taken from its assignee', async () => {
		const [member] = clinic.simulator.organization.members;
		Object.assign(conversation(), { archived: true, assignedToMemberId: member.id });

		await clinic.run(
			update({ addTagIds: ['Urgent'], archived: false }, { clearFields: ['assignToMemberId'] }),
		);

		expect(lastBody()).toEqual({ archived: false, assignToMemberId: '' });
	});

	it('stay unchanged when an agent sends blanks', async () => {
		await clinic.run(
			update({ addTagIds: expression(''), archived: false, removeTagIds: expression([null]) }),
		);

		expect(calls()).toEqual(['UpdateConversation']);
		expect(lastBody()).toEqual({ archived: false });
	});

	it.each<[IDataObject, IDataObject, string]>([
		[{ addTagIds: [] }, {}, 'Update Fields: nothing to update'],
		[
			{ tagIds: ['Refill'], removeTagIds: ['Urgent'] },
			{},
			'Update Fields: "Replace All Tag Names or IDs" cannot be combined with "Remove Tag Names or IDs"',
		],
		[
			{ removeTagIds: ['Urgent'] },
			{ clearFields: ['tagIds'] },
			'Clear Fields: "All Tags" cannot be combined with "Remove Tag Names or IDs"',
		],
		[
			{ addTagIds: ['tag_1'], removeTagIds: ['tag_1'] },
			{},
			'Update Fields > Remove Tag Names or IDs: "tag_1" is also to be added',
		],
	])('are refused by name before it calls Spruce: %j, %j', async (updateFields, more, message) => {
		const { error } = await clinic.run(update(updateFields, more));

		expect(error?.message).toBe(message);
		expect(calls()).toEqual([]);
	});

	it('are refused when two tags have the name', async () => {
		const { conversationTags } = clinic.simulator.organization;
		conversationTags[4].value = 'Refill';

		const { error } = await clinic.run(update({ tagIds: ['Refill'] }));

		expect(error?.message).toBe(
			'Update Fields > Replace All Tag Names or IDs: "Refill" is the name of 2 tags',
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('are not written again under Retry On Fail', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			when: 'after',
			operationId: 'UpdateConversation',
		});

		const { status } = await clinic.run(update({ addTagIds: ['Brand New'], archived: true }), {
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});

		expect(status).toBe('success');
		expect(clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual([
			'CreateConversationTag',
			'UpdateConversation',
		]);
	});
});
