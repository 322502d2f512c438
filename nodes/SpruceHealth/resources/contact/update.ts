import type { IDataObject } from 'n8n-workflow';
import { contactChanges } from '../../fields/contact/contactChanges';
import { contactNames } from '../../fields/contact/contactNames';
import { contactId } from '../../fields/ids/contactId';
import { simplify } from '../../fields/simplify';
import type { Field } from '../../framework/declare/field';
import { operation } from '../../framework/declare/operation';
import { changesContact } from '../../records/contact/changesContact';
import { customFieldsAfterUpdate } from '../../records/contact/customFields';
import { simplifiedContact } from '../../records/contact/simplifiedContact';
import { tagsAfterChange } from '../../records/contact/tagsAfterChange';
import { contactBody } from '../../steps/contacts/contactBody';
import { labelsOfUpdate } from '../../steps/contacts/DetailLabels';
import { noteContact } from '../../steps/contacts/noteContact';
import { resolveTagsAndFields } from '../../steps/contacts/resolveTagsAndFields';
import { assertUpdatable, clearedFields } from '../../steps/input/clearedFields';
import { patchedRecord } from '../../steps/effects/patchedRecord';
import { patchWithLists } from '../../steps/tags/patchWithLists';
import { assertTagsUsable, resolveTagChange } from '../../steps/tags/resolveTagChange';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { identifiedByBody } from '../../client/writes/WriteContent';

/** The values by which Spruce erases a field. */
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
	organizationContactFields: [],
	phoneNumbers: [],
	pronouns: '',
	tagIds: [],
};

const clearable = {
	displayName: 'Clear Fields',
	name: 'clearFields',
	type: 'multiOptions',
	default: [],
	description: 'The fields to erase. A blank field stays as it is.',
	options: [
		{ name: 'All Custom Fields', value: 'organizationContactFields' },
		{ name: 'All Email Addresses', value: 'emailAddresses' },
		{ name: 'All Fax Numbers', value: 'faxNumbers' },
		{ name: 'All Members', value: 'internalMemberIds' },
		{ name: 'All Phone Numbers', value: 'phoneNumbers' },
		{ name: 'All Tags', value: 'tagIds' },
		{ name: 'Company Name', value: 'companyName' },
		{ name: 'Date of Birth', value: 'dateOfBirth' },
		{ name: 'First Name', value: 'givenName' },
		{ name: 'Gender Detail', value: 'genderDetail' },
		{ name: 'Last Name', value: 'familyName' },
		{ name: 'Middle Name', value: 'middleName' },
		{ name: 'Pronouns', value: 'pronouns' },
	],
} as const satisfies Field;

/**
 * Changes a contact. What is blank stays as it is, and **Clear Fields** erases. What is called
 * **Replace All** takes the place of everything of its kind that the contact has. **Add Tag Names
 * or IDs** and **Remove Tag Names or IDs** keep the other tags. See [Tags and custom
 * fields](docs/contacts.md#tags-and-custom-fields).
 */
export default operation({
	name: 'Update',
	value: 'update',
	action: 'Update or tag a contact',
	description: "Change a contact's fields or tags. Blank fields stay as they are.",
	access: 'write',
	operationIds: ['UpdateContact', 'Contact', 'ContactFields', 'ContactTags', 'CreateContactTag'],
	fields: [
		contactId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'What you leave out stays as it is, also among the custom fields',
			options: [
				...contactNames,
				...contactChanges,
				{
					displayName: 'Add Tag Names or IDs',
					name: 'addTagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getContactTags' },
					allowArbitraryValues: true,
					default: [],
					description:
						'Unknown names become new tags. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				},
				{
					displayName: 'Remove Tag Names or IDs',
					name: 'removeTagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getContactTags' },
					allowArbitraryValues: true,
					default: [],
					description:
						'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
			],
		},
		clearable,
		simplify,
	],
	simplified: simplifiedContact,
	async run({ client, params: { contactId: id, updateFields, clearFields } }) {
		const { addTagIds = [], removeTagIds = [], ...fields } = updateFields;
		const entered = contactBody(fields, labelsOfUpdate);
		const enteredTags = { addTagIds: [...addTagIds], removeTagIds: [...removeTagIds] };
		assertUpdatable({ ...entered, ...enteredTags }, clearFields, clearable.options);
		assertTagsUsable(updateFields, clearFields);
		const erased = clearedFields(clearFields, emptyValues);
		const body = withoutBlanks(await resolveTagsAndFields(client, entered, labelsOfUpdate));
		const tags = await resolveTagChange(client, '/contacts/tags', enteredTags);
		const contactPath = path`/contacts/${id}`;
		if (tags === undefined && !('organizationContactFields' in body)) {
			const content = identifiedByBody(body, erased);
			const effect = patchedRecord(
				client,
				contactPath,
				'contact',
				content.identity,
				changesContact,
			);
			const updated = await client.patch(contactPath, content, { effect });
			noteContact(client, updated);
			return updated;
		}
		const listsFrom = (contact: IDataObject) => ({
			...tagsAfterChange(contact.tags, tags),
			...customFieldsAfterUpdate(contact.organizationContactFields, body),
		});
		const change = { body, erased, tags, listsFrom, changes: changesContact };
		const updated = await patchWithLists(client, contactPath, 'contact', change);
		noteContact(client, updated);
		return updated;
	},
});
