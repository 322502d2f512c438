import { path } from '../../client/path';
import { contactId } from '../../fields/contactId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/operation';
import { simplifiedContact } from '../../records/simplifiedContact';

export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a contact',
	description: 'Get one contact with names, phone numbers, tags and custom fields',
	access: 'read',
	calls: ['Contact'],
	fields: [contactId, simplify],
	simplified: simplifiedContact,
	async run({ client, params }) {
		return await client.get(path`/contacts/${params.contactId}`);
	},
});
