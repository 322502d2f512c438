import { path } from '../../values/path';
import { conversationId } from '../../fields/ids/conversationId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';

/** Gives one conversation with its participants, tags and assignee. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a conversation',
	description: 'Get one conversation with its participants, tags and assignee',
	access: 'read',
	operationIds: ['Conversation'],
	fields: [conversationId, simplify],
	simplified: simplifiedConversation,
	async run({ client, params }) {
		return await client.get(path`/conversations/${params.conversationId}`);
	},
});
