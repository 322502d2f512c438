import { InvalidInput } from '../../client/InvalidInput';
import { withoutBlanks } from '../../client/withoutBlanks';
import { contactBody } from '../../fields/contactBody';
import { contactDetails } from '../../fields/contactDetails';
import { contactNames } from '../../fields/contactNames';
import { simplify } from '../../fields/simplify';
import { withIds } from '../../fields/withIds';
import { operation } from '../../framework/operation';
import { simplifiedContact } from '../../records/simplifiedContact';

/** Spruce creates a contact only with at least one of these. */
const identifying = ['givenName', 'familyName', 'phoneNumbers', 'faxNumbers', 'emailAddresses'];

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a contact',
	description: 'Add a patient or a professional to the contacts of the organization',
	access: 'write',
	calls: ['CreateContact', 'ContactFields', 'ContactTags', 'CreateContactTag'],
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
		const filled = withoutBlanks(entered);
		if (!identifying.some((name) => name in filled)) {
			throw new InvalidInput(
				'Given Name: a contact needs a name or a way to reach it',
				'Fill in Given Name, Family Name, or a phone number, fax number or email address under Additional Fields.',
			);
		}
		const body = await withIds(client, entered, 'Additional Fields');
		return await client.post('/contacts', body);
	},
});
