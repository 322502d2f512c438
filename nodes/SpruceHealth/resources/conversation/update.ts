import { conversationId } from '../../fields/ids/conversationId';
import { memberId } from '../../fields/ids/memberId';
import { simplify } from '../../fields/simplify';
import type { Field } from '../../framework/declare/field';
import { operation } from '../../framework/declare/operation';
import { changesConversation } from '../../records/conversation/changesConversation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { assertAssignable } from '../../steps/conversations/assertAssignable';
import { changedConversation } from '../../steps/conversations/changedConversation';
import { assertUpdatable, clearedFields } from '../../steps/input/clearedFields';
import { patchedRecord } from '../../steps/effects/patchedRecord';
import { assertTagsUsable, resolveTagChange } from '../../steps/tags/resolveTagChange';
import { findTags, createMissingTags } from '../../steps/tags/findOrCreateTags';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import { withoutBlanks } from '../../values/withoutBlanks';
import { identifiedByBody } from '../../client/writes/WriteContent';

/** The values by which Spruce erases a field. */
const emptyValues = { assignToMemberId: '', tagIds: [] };

const tagsPath = '/conversations/tags';
const assigneeLabel = 'Update Fields > Assign To';
const tagsLabel = 'Update Fields > Replace All Tag Names or IDs';

const clearable = {
	displayName: 'Clear Fields',
	name: 'clearFields',
	type: 'multiOptions',
	default: [],
	description: 'The fields to erase. A blank field stays as it is.',
	options: [
		{ name: 'All Tags', value: 'tagIds' },
		{ name: 'Assignee', value: 'assignToMemberId' },
	],
} as const satisfies Field;

/**
 * Makes several changes at once, and those that no other operation makes: moving a conversation
 * back to the inbox, or replacing all of its tags.
 */
export default operation({
	name: 'Update',
	value: 'update',
	action: 'Update a conversation',
	description: 'Archive or reopen a conversation, assign it to a member, or change its tags',
	access: 'write',
	operationIds: [
		'UpdateConversation',
		'Conversation',
		'ConversationTags',
		'CreateConversationTag',
		'OrganizationMembers',
	],
	fields: [
		conversationId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Add Tag Names or IDs',
					name: 'addTagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getConversationTags' },
					allowArbitraryValues: true,
					default: [],
					description:
						'Unknown names become new tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				},
				{
					displayName: 'Archived',
					name: 'archived',
					type: 'boolean',
					default: true,
					description:
						'Whether the conversation is archived. Turn off to move it back to the inbox.',
				},
				{ ...memberId, displayName: 'Assign To', name: 'assignToMemberId' },
				{
					displayName: 'Remove Tag Names or IDs',
					name: 'removeTagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getConversationTags' },
					allowArbitraryValues: true,
					default: [],
					description:
						'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
				{
					displayName: 'Replace All Tag Names or IDs',
					name: 'tagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getConversationTags' },
					allowArbitraryValues: true,
					default: [],
					description:
						'The others are removed. Unknown names become new tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				},
			],
		},
		clearable,
		simplify,
	],
	simplified: simplifiedConversation,
	async run({ client, params: { conversationId: id, updateFields, clearFields } }) {
		const { archived, assignToMemberId } = updateFields;
		const enteredTags = {
			tagIds: [...(updateFields.tagIds ?? [])],
			addTagIds: [...(updateFields.addTagIds ?? [])],
			removeTagIds: [...(updateFields.removeTagIds ?? [])],
		};
		const others = withoutBlanks({ archived, assignToMemberId });
		assertUpdatable({ ...others, ...enteredTags }, clearFields, clearable.options);
		assertTagsUsable(enteredTags, clearFields);
		if (assignToMemberId) await assertAssignable(client, assignToMemberId, assigneeLabel);
		const erased = clearedFields(clearFields, emptyValues);
		const newTags = await findTags(client, tagsPath, enteredTags.tagIds, tagsLabel);
		const body = { ...others, tagIds: await createMissingTags(client, tagsPath, newTags) };
		const tags = await resolveTagChange(client, tagsPath, enteredTags);
		const conversationPath = path`/conversations/${id}`;
		if (tags === undefined) {
			const content = identifiedByBody(body, erased);
			const effect = patchedRecord(
				client,
				conversationPath,
				'conversation',
				content.identity,
				changesConversation,
			);
			return unwrap(await client.patch(conversationPath, content, { effect }), 'conversation');
		}
		return await changedConversation(client, id, { body: others, erased, tags });
	},
});
