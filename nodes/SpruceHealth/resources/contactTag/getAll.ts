import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives the tags that contacts can have. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contact tags',
	description: 'List the tags that contacts can have',
	access: 'read',
	operationIds: ['ContactTags'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/contacts/tags', 'tags', { limit: limitOf(params) });
	},
});
