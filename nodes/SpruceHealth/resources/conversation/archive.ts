import { conversationId } from '../../fields/ids/conversationId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { alreadyHint } from '../../steps/conversations/alreadyHint';
import { changedConversation } from '../../steps/conversations/changedConversation';

/**
 * Moves a conversation from the inbox to the archive. If it is archived already, nothing is written
 * and you get it as it is. To move it back, use **Update**.
 */
export default operation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive a conversation',
	description: 'Move a conversation from the inbox to the archive. Update moves it back.',
	access: 'write',
	isIdempotent: true,
	operationIds: ['Conversation', 'UpdateConversation'],
	fields: [conversationId, simplify],
	simplified: simplifiedConversation,
	async run({ client, params, hint }) {
		const { conversationId: id } = params;
		const known = client.conversationMemory.isInInbox(id) ? { archived: false } : undefined;
		return await changedConversation(client, id, { body: { archived: true }, known }, () =>
			hint(alreadyHint('archived')),
		);
	},
});
