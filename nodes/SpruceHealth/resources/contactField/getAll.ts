import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives the custom fields that your organization has added to its contacts. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contact fields',
	description: 'List the fields that the organization has added to its contacts',
	access: 'read',
	operationIds: ['ContactFields'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/contacts/fields', 'fields', { limit: limitOf(params) });
	},
});
