import { limitOf, returnAll } from '../../fields/returnAll';
import { keptBy, simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedContact } from '../../records/contact/simplifiedContact';

/** Gives the contacts of your organization, one item each. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: "List the organization's contacts",
	access: 'read',
	operationIds: ['ListContacts'],
	fields: [...returnAll, simplify],
	async run({ client, params }) {
		return await client.list('/contacts', 'contacts', {
			limit: limitOf(params),
			keep: keptBy(params, simplifiedContact),
		});
	},
});
