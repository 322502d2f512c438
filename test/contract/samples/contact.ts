import { byId } from '../../resources/byId';
import { mapped } from '../../resources/contact/mappedColumns';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { nameOf } from '../../simulator/organization/Member';
import type { ResourceSamples } from './OperationSample';
import { chosenContact } from './parts/chosen';
import { byName, cellsOf, contactDetailsOf, names } from './parts/contactParameters';

const detailSchemas = { category: 'contact_categoryInput', gender: 'contact_gender' };

function isInvitable({ category, hasAccount }: Contact): boolean {
	return category === 'patient' && !hasAccount;
}

const samples: ResourceSamples = {
	create: {
		least: () => ({ givenName: 'Ada' }),
		full: (organization) => [
			{ ...names, additionalFields: contactDetailsOf(organization) },
			{ ...names, additionalFields: byName },
		],
		schemas: detailSchemas,
		ownLists: ['dateFormat'],
	},
	delete: { least: chosenContact },
	get: { least: chosenContact },
	getAll: { least: () => ({}) },
	getConversations: {
		least: ({ conversations }) => {
			const [contactId] = conversations.flatMap(({ associatedContactIds }) => associatedContactIds);
			return { contactId: byId(contactId) };
		},
	},
	invite: {
		least: ({ contacts }) => ({ contactId: byId(contacts.find(isInvitable)?.id) }),
		full: ({ contacts, internalEndpoints }) => [
			{
				contactId: byId(contacts.find(isInvitable)?.id),
				internalEndpointId: byId(
					internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure')?.endpoint.id,
				),
				sendTo: 'either',
				customMessage: 'Write to us here',
				options: { destination: contacts.find(isInvitable)?.phoneNumbers[0].value },
			},
		],
		ownLists: ['sendTo'],
	},
	search: {
		least: () => ({ freeText: 'Ada' }),
		full: () => [
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
					organizationContactField: [
						{ match: 'all', name: 'Preferred Language', value: 'Spanish' },
					],
					name: [{ match: 'any', ...names }],
					phoneNumber: [{ match: 'any', values: '2065551234' }],
					tag: [{ match: 'any', tags: ['VIP'] }],
				},
			},
		],
		ownLists: ['dateFormat'],
		schemas: {
			categories: 'contact_category',
			comparison: 'searchComparisonFilter',
			genders: 'contact_gender',
			integrationLinkType: 'contact_integrationLinkType',
			inviteStates: 'contact_searchInviteStateFilter',
			match: 'searchListMatchFilter',
		},
	},
	update: {
		least: (organization) => ({
			...chosenContact(organization),
			updateFields: { pronouns: 'she/her' },
		}),
		full: (organization) => [
			{
				...chosenContact(organization),
				updateFields: { ...names, ...contactDetailsOf(organization) },
			},
			{
				...chosenContact(organization),
				updateFields: {
					addTagIds: ['Contract'],
					organizationContactFields: byName.organizationContactFields,
					removeTagIds: ['VIP'],
				},
			},
		],
		schemas: detailSchemas,
		ownLists: ['dateFormat'],
	},
	upsert: {
		least: () => mapped({ phoneNumber: '2065551299' }, ['phoneNumber']),
		full: (organization) => [
			{
				...mapped(
					{
						externalId: 'MRN-1',
						linkUrl: 'https://example.com/contacts/MRN-1',
						...cellsOf(organization),
					},
					['externalId', 'phoneNumber', 'emailAddress'],
				),
				options: { dateFormat: 'yearMonthDay', system: 'custom' },
			},
			{
				...mapped(
					{
						...cellsOf(organization),
						category: 'professional',
						phoneNumber: organization.contacts.find(({ tags }) => tags.length === 0)
							?.phoneNumbers[0].value,
					},
					['phoneNumber'],
				),
				options: { ifSomeoneElse: 'update' },
			},
			mapped(
				{
					mobilePhone: '2065551277',
					internalMemberIds: nameOf(organization.members[1]),
					'Insurance Plan': 'Pretend Health PPO',
					tagIds: 'Contract',
				},
				['mobilePhone'],
			),
		],
		notOffered: {
			'emailAddresses[].label': 'A sheet has one column for it.',
			'faxNumbers[].label': 'A sheet has one column for it.',
		},
		lookups: ['SearchContacts'],
		schemas: { system: 'contact_integrationLinkType' },
		ownLists: ['dateFormat', 'ifSomeoneElse'],
	},
};

export default samples;
