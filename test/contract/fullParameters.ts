import type { IDataObject } from 'n8n-workflow';
import { byId } from '../resources/byId';
import type { Organization } from '../simulator/startSimulator';

/** Every field of an operation filled in, for each of its forms. */
export const fullParameters: Record<string, (organization: Organization) => IDataObject[]> = {
	'contact: create': (organization) => [
		{ ...namesOf(), additionalFields: contactDetailsOf(organization) },
	],
	'contact: update': (organization) => [
		{
			contactId: byId(organization.contacts[0].id),
			updateFields: { ...namesOf(), ...contactDetailsOf(organization) },
		},
	],
	'contact: search': () => [
		{
			freeText: 'Ada',
			filters: {
				age: [{ match: 'all', comparison: 'equal', age: 46 }],
				category: [{ match: 'any', categories: ['patient'] }],
				createdTime: [{ match: 'all', comparison: 'less_than', time: '2026-03-31' }],
				emailAddress: [{ match: 'any', values: 'ada@example.com' }],
				faxNumber: [{ match: 'any', values: '2065551234' }],
				gender: [{ match: 'any', genders: ['female'] }],
				integrationID: [{ match: 'any', integrationLinkType: 'hint', ids: '12345' }],
				invite: [{ match: 'any', inviteStates: ['invited'] }],
				organizationContactField: [{ match: 'all', name: 'Preferred Language', value: 'Spanish' }],
				name: [{ match: 'any', ...namesOf() }],
				phoneNumber: [{ match: 'any', values: '2065551234' }],
				tag: [{ match: 'any', tags: ['VIP'] }],
			},
		},
	],
	'conversation: create': ({ contacts, internalEndpoints, members }) => {
		const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
		const [contact] = contacts.filter(({ hasAccount }) => hasAccount);
		const text = 'Hello';
		const contactIds = { contact: [{ contactId: byId(contact.id) }] };
		return [
			{
				type: 'secure',
				internalEndpointId: byId(link?.endpoint.id),
				contactId: byId(contact.id),
				text,
				options: { moreContactIds: contactIds, subject: 'Physical' },
			},
			{
				type: 'note',
				title: 'Huddle',
				text,
				options: { associatedContactIds: contactIds, memberIds: [members[1].id] },
			},
		];
	},
	'conversation: update': ({ conversations, conversationTags, members }) => [
		{
			conversationId: byId(conversations[0].id),
			updateFields: {
				archived: true,
				memberId: byId(members[1].id),
				tagIds: [conversationTags[0].id],
			},
		},
	],
	'message: post': ({ conversations, members }) => [
		{
			conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id),
			text: 'Hello',
			options: { memberId: byId(members[1].id), internal: true, stayArchived: true },
		},
	],
};

function namesOf(): IDataObject {
	return { givenName: 'Ada', familyName: 'Exampleton' };
}

function contactDetailsOf({ contactFields, contactTags, members }: Organization): IDataObject {
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
