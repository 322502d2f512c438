import { path } from '../../values/path';
import { contactId } from '../../fields/ids/contactId';
import { operation } from '../../framework/declare/operation';

/**
 * Deletes a contact. Spruce refuses it if the contact's `canDelete` is false, which you see with
 * **Simplify** off.
 */
export default operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a contact',
	description: 'Delete a contact from the organization, if Spruce allows it',
	access: 'write',
	isIdempotent: true,
	operationIds: ['DeleteContact'],
	fields: [contactId],
	async run({ client, params }) {
		const deleted = await client.delete(path`/contacts/${params.contactId}`);
		client.contactMemory.forget(params.contactId);
		return deleted;
	},
});
