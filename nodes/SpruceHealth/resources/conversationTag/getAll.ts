import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives the tags that conversations can have. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many conversation tags',
	description: 'List the tags that conversations can have',
	access: 'read',
	operationIds: ['ConversationTags'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/conversations/tags', 'tags', { limit: limitOf(params) });
	},
});
