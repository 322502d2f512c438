import { path } from '../../values/path';
import { contactId } from '../../fields/ids/contactId';
import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives the records in other systems that a contact is linked to. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many integration links',
	description: 'List the records in other systems that a contact is linked to',
	access: 'read',
	operationIds: ['ContactIntegrationLinks'],
	fields: [contactId, ...returnAll],
	async run({ client, params }) {
		return await client.list(
			path`/contacts/${params.contactId}/integrationlinks`,
			'integrationLinks',
			{ limit: limitOf(params), largestPage: 'none' },
		);
	},
});
