import { path } from '../../client/path';
import { unwrap } from '../../client/unwrap';
import { cleared } from '../../fields/cleared';
import { conversationId } from '../../fields/conversationId';
import { memberId } from '../../fields/memberId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/operation';
import { simplifiedConversation } from '../../records/simplifiedConversation';

/** What Spruce takes as "erase this field". */
const emptyValues = { assignToMemberId: '', tagIds: [] };

export default operation({
	name: 'Update',
	value: 'update',
	action: 'Archive, assign or tag a conversation',
	description: 'Archive or reopen a conversation, assign it to a member, or replace its tags',
	access: 'write',
	calls: ['UpdateConversation'],
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
					displayName: 'Archived',
					name: 'archived',
					type: 'boolean',
					default: true,
					description: 'Whether the conversation is archived; off brings it back to the inbox',
				},
				{ ...memberId, displayName: 'Assign To' },
				{
					displayName: 'Tag Names or IDs',
					name: 'tagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getConversationTags' },
					default: [],
					description:
						'They replace the tags the conversation has. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				},
			],
		},
		{
			displayName: 'Clear Fields',
			name: 'clearFields',
			type: 'multiOptions',
			default: [],
			description: 'What to erase. A blank field never erases anything by itself.',
			options: [
				{ name: 'Assignee', value: 'assignToMemberId' },
				{ name: 'Tags', value: 'tagIds' },
			],
		},
		simplify,
	],
	simplified: simplifiedConversation,
	async run({ client, params }) {
		const { memberId: assignToMemberId, ...others } = params.updateFields;
		const body = { ...others, tagIds: [...(others.tagIds ?? [])], assignToMemberId };
		const erased = cleared(params.clearFields, emptyValues, body);
		const answer = await client.patch(path`/conversations/${params.conversationId}`, body, erased);
		return unwrap(answer, 'conversation');
	},
});
