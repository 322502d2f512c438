import { conversationId } from '../../fields/ids/conversationId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { alreadyHint } from '../../steps/conversations/alreadyHint';
import { changedConversation } from '../../steps/conversations/changedConversation';
import { findTags } from '../../steps/tags/findOrCreateTags';

/**
 * Removes tags from a conversation, which keeps its other tags. A name that no tag has is named
 * above the output. If it has none of the tags, nothing is written and you get it as it is.
 */
export default operation({
	name: 'Remove Tags',
	value: 'removeTags',
	action: 'Remove tags from a conversation',
	description: 'Remove tags from a conversation, which keeps its other tags',
	access: 'write',
	isIdempotent: true,
	operationIds: ['ConversationTags', 'Conversation', 'UpdateConversation'],
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
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		simplify,
	],
	simplified: simplifiedConversation,
	async run({ client, params, hint }) {
		const tags = await findTags(client, '/conversations/tags', params.tagIds, 'Tag Names or IDs');
		for (const { id, text } of tags) {
			if (id === undefined) hint(`There is no conversation tag "${text}", so it was not removed.`);
		}
		const removeTagIds = tags.flatMap(({ id }) => id ?? []);
		const change = { tags: { addTagIds: [], removeTagIds } };
		return await changedConversation(client, params.conversationId, change, () =>
			hint(alreadyHint('without these tags')),
		);
	},
});
