import { path } from '../../client/path';
import { cleared } from '../../fields/cleared';
import { contactBody } from '../../fields/contactBody';
import { contactDetails } from '../../fields/contactDetails';
import { contactId } from '../../fields/contactId';
import { contactNames } from '../../fields/contactNames';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/operation';
import { simplifiedContact } from '../../records/simplifiedContact';

/** What Spruce takes as "erase this field". */
const emptyValues = {
	companyName: '',
	dateOfBirth: '',
	emailAddresses: [],
	familyName: '',
	faxNumbers: [],
	genderDetail: '',
	givenName: '',
	internalMemberIds: [],
	middleName: '',
	phoneNumbers: [],
	pronouns: '',
	tagIds: [],
};

export default operation({
	name: 'Update',
	value: 'update',
	action: 'Update a contact',
	description: 'Change fields of a contact; what is left blank stays as it is',
	access: 'write',
	calls: ['UpdateContact'],
	fields: [
		contactId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description:
				'Phone numbers, email addresses, fax numbers, members and tags replace the ones the contact has',
			options: [...contactNames, ...contactDetails],
		},
		{
			displayName: 'Clear Fields',
			name: 'clearFields',
			type: 'multiOptions',
			default: [],
			description: 'What to erase. A blank field never erases anything by itself.',
			options: [
				{ name: 'Company Name', value: 'companyName' },
				{ name: 'Date of Birth', value: 'dateOfBirth' },
				{ name: 'Email Addresses', value: 'emailAddresses' },
				{ name: 'Family Name', value: 'familyName' },
				{ name: 'Fax Numbers', value: 'faxNumbers' },
				{ name: 'Gender Detail', value: 'genderDetail' },
				{ name: 'Given Name', value: 'givenName' },
				{ name: 'Members', value: 'internalMemberIds' },
				{ name: 'Middle Name', value: 'middleName' },
				{ name: 'Phone Numbers', value: 'phoneNumbers' },
				{ name: 'Pronouns', value: 'pronouns' },
				{ name: 'Tags', value: 'tagIds' },
			],
		},
		simplify,
	],
	simplified: simplifiedContact,
	async run({ client, params }) {
		const body = contactBody(params.updateFields);
		const erased = cleared(params.clearFields, emptyValues, body);
		return await client.patch(path`/contacts/${params.contactId}`, body, erased);
	},
});
