import type { ResourceSamples } from './OperationSample';
import { chosenContact } from './parts/chosen';
import { byName, contactDetailsOf, names } from './parts/contactParameters';

const detailSchemas = { category: 'contact_categoryInput', gender: 'contact_gender' };

const samples: ResourceSamples = {
	create: {
		least: () => ({ givenName: 'Ada' }),
		full: (organization) => [
			{ ...names, additionalFields: contactDetailsOf(organization) },
			{ ...names, additionalFields: byName },
		],
		schemas: detailSchemas,
	},
	delete: { least: chosenContact },
	get: { least: chosenContact },
	getAll: { least: () => ({}) },
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
	},
};

export default samples;
