import { path } from '../../values/path';
import { conversationItemId } from '../../fields/ids/conversationItemId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversationItem } from '../../records/conversation/simplifiedConversationItem';

/** Gives one message, call, fax, voicemail or note. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a conversation item',
	description: 'Get one message, call, fax, voicemail or note with its attachments',
	access: 'read',
	operationIds: ['ConversationItem'],
	fields: [conversationItemId, simplify],
	simplified: simplifiedConversationItem,
	async run({ client, params }) {
		return await client.get(path`/conversationItems/${params.conversationItemId}`);
	},
});
