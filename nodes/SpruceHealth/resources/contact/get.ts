import { path } from '../../values/path';
import { contactId } from '../../fields/ids/contactId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedContact } from '../../records/contact/simplifiedContact';

/** Gives one contact. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a contact',
	description: 'Get one contact with its names, phone numbers, tags and custom fields',
	access: 'read',
	operationIds: ['Contact'],
	fields: [contactId, simplify],
	simplified: simplifiedContact,
	async run({ client, params }) {
		return await client.get(path`/contacts/${params.contactId}`);
	},
});
