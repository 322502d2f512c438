import type { IDataObject } from 'n8n-workflow';
import type { Organization } from '../../../simulator/startSimulator';

/** Both names of a contact. */
export const names: IDataObject = { givenName: 'Ada', familyName: 'Exampleton' };

/** What can be entered by name: a custom field, and a tag that does not exist yet. */
export const byName = {
	organizationContactFields: { field: [{ id: 'Insurance Plan', value: 'Pretend Health PPO' }] },
	tagIds: ['Contract'],
} satisfies IDataObject;

/** Everything else that can be entered of a contact. */
export function contactDetailsOf(organization: Organization): IDataObject {
	const { contactFields, contactTags, members } = organization;
	return {
		category: 'patient',
		companyName: 'Mockbrook',
		dateOfBirth: '1980-01-30',
		emailAddresses: { emailAddress: [{ value: 'ada@example.com', label: 'Home' }] },
		faxNumbers: { faxNumber: [{ value: '2065551234', label: 'Work' }] },
		gender: 'female',
		genderDetail: 'cis',
		internalMemberIds: [members[1].id],
		middleName: 'Wren',
		organizationContactFields: { field: [{ id: contactFields[0].id, value: 'Mockbrook' }] },
		phoneNumbers: { phoneNumber: [{ value: '2065551235', label: 'Cell' }] },
		pronouns: 'she/her',
		tagIds: [contactTags[0].id],
	};
}

/** A cell for each column of a contact, apart from the link to another system. */
export function cellsOf({ contactFields, contactTags, members }: Organization): IDataObject {
	return {
		...names,
		category: 'patient',
		companyName: 'Mockbrook',
		dateOfBirth: '1980-01-30',
		emailAddress: 'ada@example.com',
		faxNumber: '2065551234',
		gender: 'female',
		genderDetail: 'cis',
		homePhone: '2065551236',
		internalMemberIds: members[1].id,
		middleName: 'Wren',
		mobilePhone: '2065551235',
		phoneNumber: '2065551288',
		pronouns: 'she/her',
		tagIds: contactTags[0].id,
		workPhone: '2065551237',
		[contactFields[0].id]: 'Mockbrook',
	};
}
