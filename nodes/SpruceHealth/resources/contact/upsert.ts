import { contactDetails } from '../../fields/contact/contactDetails';
import { contactNames } from '../../fields/contact/contactNames';
import { matchBy } from '../../fields/contact/matchBy';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { contactAdditions } from '../../records/contact/contactAdditions';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { addToContact } from '../../steps/contacts/addToContact';
import { contactBody } from '../../steps/contacts/contactBody';
import { contactKeys } from '../../steps/contacts/contactKeys';
import { createContact } from '../../steps/contacts/createContact';
import { findContact } from '../../steps/contacts/findContact';
import { linkBody } from '../../steps/contacts/integrationLinks';
import { linkContact } from '../../steps/contacts/linkContact';
import { withoutBlanks } from '../../values/withoutBlanks';

export default operation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update a contact, adding phone numbers and tags',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	access: 'write',
	operationIds: [
		'SearchContacts',
		'CreateContact',
		'Contact',
		'UpdateContact',
		'CreateContactIntegrationLink',
		'ContactFields',
		'ContactTags',
		'CreateContactTag',
	],
	fields: [
		...matchBy,
		...contactNames,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description:
				'What is blank stays as it is. Phone numbers, email addresses, fax numbers, members and tags are added to the ones the contact has.',
			options: contactDetails,
		},
		simplify,
	],
	simplified: simplifiedContact,
	async run({ client, params }) {
		const { givenName, familyName, additionalFields } = params;
		const keys = contactKeys(params);
		const link = params.externalId.trim() === '' ? undefined : linkBody(params);
		const entered = contactBody({ givenName, familyName, ...additionalFields });
		const newContact = keys.reduce(
			(details, key) => ({ ...details, ...contactAdditions(details, key.details) }),
			entered,
		);
		// Under Retry On Fail, a contact that this item has created is found; it is new all the same.
		const createdBefore = client.answeredBefore('/contacts', withoutBlanks(newContact));
		const found = await findContact(client, keys, link);
		const contact =
			found === undefined
				? await createContact(client, newContact, link)
				: await addToContact(client, found, entered);
		const isNew = found === undefined || found.id === createdBefore?.id;
		const linked = link === undefined ? contact : await linkContact(client, contact, link);
		return { ...linked, isNew };
	},
});
