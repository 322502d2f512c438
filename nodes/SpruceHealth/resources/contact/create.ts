import { contactDetails } from '../../fields/contact/contactDetails';
import { contactNames } from '../../fields/contact/contactNames';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { noteContact } from '../../steps/contacts/noteContact';
import { contactBody } from '../../steps/contacts/contactBody';
import { postContact } from '../../steps/contacts/postContact';

/**
 * Adds a contact. It needs a name, or a phone number, fax number or email address. If the person
 * may be in Spruce already, use **Create or Update** instead.
 */
export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a contact',
	description: "Add a patient or a professional to the organization's contacts",
	access: 'write',
	operationIds: ['CreateContact', 'ContactFields', 'ContactTags', 'CreateContactTag'],
	fields: [
		...contactNames,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: contactDetails,
		},
		simplify,
	],
	simplified: simplifiedContact,
	async run({ client, params: { givenName, familyName, additionalFields } }) {
		const entered = contactBody({ givenName, familyName, ...additionalFields });
		const { created } = await postContact(client, entered);
		noteContact(client, created);
		return created;
	},
});
