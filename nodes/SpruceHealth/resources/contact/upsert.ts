import { contactDetails } from '../../fields/contact/contactDetails';
import { contactNames } from '../../fields/contact/contactNames';
import { matchBy } from '../../fields/contact/matchBy';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { addToContact } from '../../steps/contacts/addToContact';
import { contactBody } from '../../steps/contacts/contactBody';
import { createContact } from '../../steps/contacts/createContact';
import { findContact } from '../../steps/contacts/findContact';
import { linkBody } from '../../steps/contacts/integrationLinks';
import { linkContact } from '../../steps/contacts/linkContact';
import { matchCriteria, withCriteria } from '../../steps/contacts/matchCriteria';
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
				'Blank fields stay as they are. Phone numbers, email addresses, fax numbers, members and tags are added to what the contact has.',
			options: contactDetails,
		},
		simplify,
	],
	simplified: simplifiedContact,
	async run({ client, params }) {
		const { givenName, familyName, additionalFields } = params;
		const criteria = matchCriteria(params);
		const link = params.externalId.trim() === '' ? undefined : linkBody(params);
		const entered = contactBody(
			{ givenName, familyName, ...additionalFields },
			'Additional Fields',
		);
		const newContact = withCriteria(entered, criteria);
		// When Retry On Fail runs the item again, it finds the contact that it created: still a new one.
		const createdBefore = client.answeredBefore('/contacts', withoutBlanks(newContact));
		const found = await findContact(client, criteria, link);
		const contact =
			found === undefined
				? await createContact(client, newContact, link)
				: await addToContact(client, found, entered);
		const isNew = found === undefined || found.id === createdBefore?.id;
		const linked = link === undefined ? contact : await linkContact(client, contact, link);
		return { ...linked, isNew };
	},
});
