import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/operation';

export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'List the contacts of the organization',
	access: 'read',
	calls: ['ListContacts'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/contacts', 'contacts', { limit: limitOf(params) });
	},
});
