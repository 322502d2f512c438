import { path } from '../../values/path';
import { contactId } from '../../fields/ids/contactId';
import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';

/** Gives the conversations that the contact takes part in or is associated with, one item each. */
export default operation({
	name: 'Get Conversations',
	value: 'getConversations',
	action: 'Get the conversations of a contact',
	description: 'List the conversations that a contact takes part in or is associated with',
	access: 'read',
	operationIds: ['ContactConversations'],
	fields: [contactId, ...returnAll, simplify],
	async run({ client, params }) {
		return await client.list(path`/contacts/${params.contactId}/conversations`, 'conversations', {
			limit: limitOf(params),
			keep: keptBy(params, simplifiedConversation),
			largestPage: 'none',
		});
	},
});
