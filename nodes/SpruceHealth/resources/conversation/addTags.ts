import { conversationId } from '../../fields/ids/conversationId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { alreadyHint } from '../../steps/conversations/alreadyHint';
import { changedConversation } from '../../steps/conversations/changedConversation';
import { createMissingTags, findTags } from '../../steps/tags/findOrCreateTags';

const tagsPath = '/conversations/tags';

/**
 * Adds tags to a conversation, which keeps its other tags. If it has them already, nothing is
 * written and you get it as it is.
 */
export default operation({
	name: 'Add Tags',
	value: 'addTags',
	action: 'Add tags to a conversation',
	description: 'Add tags to a conversation, which keeps its other tags',
	access: 'write',
	isIdempotent: true,
	operationIds: ['ConversationTags', 'CreateConversationTag', 'Conversation', 'UpdateConversation'],
	fields: [
		conversationId,
		{
			displayName: 'Tag Names or IDs',
			name: 'tagIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getConversationTags' },
			allowArbitraryValues: true,
			default: [],
			required: true,
			description:
				'Unknown names become new tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		simplify,
	],
	simplified: simplifiedConversation,
	async run({ client, params, hint }) {
		const found = await findTags(client, tagsPath, params.tagIds, 'Tag Names or IDs');
		const addTagIds = await createMissingTags(client, tagsPath, found);
		const change = { tags: { addTagIds, removeTagIds: [] } };
		return await changedConversation(client, params.conversationId, change, () =>
			hint(alreadyHint('tagged like this')),
		);
	},
});
