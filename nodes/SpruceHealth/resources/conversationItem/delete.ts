import { path } from '../../values/path';
import { conversationItemId } from '../../fields/ids/conversationItemId';
import { operation } from '../../framework/declare/operation';

/**
 * Deletes a message or note. You can restore it in the Spruce app. What cannot be deleted there,
 * such as some calls, gives an error that says so.
 */
export default operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a conversation item',
	description: 'Delete one message or note. You can restore it in the Spruce app.',
	access: 'write',
	isIdempotent: true,
	operationIds: ['DeleteConversationItem'],
	fields: [conversationItemId],
	async run({ client, params }) {
		const item = path`/conversationItems/${params.conversationItemId}`;
		return await client.delete(item, undefined, { forbiddenMeans: 'notAllowed' });
	},
});
