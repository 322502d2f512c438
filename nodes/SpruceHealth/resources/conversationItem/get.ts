import { path } from '../../client/path';
import { unwrap } from '../../client/unwrap';
import { conversationItemId } from '../../fields/conversationItemId';
import { operation } from '../../framework/operation';

export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a conversation item',
	description: 'Get one message, call, fax, voicemail or note with its attachments',
	access: 'read',
	calls: ['ConversationItem'],
	fields: [conversationItemId],
	async run({ client, params }) {
		const answer = await client.get(path`/conversationItems/${params.conversationItemId}`);
		return unwrap(answer, 'conversationItem');
	},
});
