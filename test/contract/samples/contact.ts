import type { ResourceSamples } from './OperationSample';
import { chosenContact } from './parts/chosen';
import { byName, contactDetailsOf, names } from './parts/contactParameters';

const filter = 'The search offers the filters that automations ask for first.';

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
					emailAddress: [{ match: 'any', values: 'ada@example.com' }],
					name: [{ match: 'any', ...names }],
					phoneNumber: [{ match: 'any', values: '2065551234' }],
					tag: [{ match: 'any', tags: ['VIP'] }],
				},
			},
		],
		notOffered: {
			'structured.ageFilter': filter,
			'structured.categoryFilter': filter,
			'structured.createdTimeFilter': filter,
			'structured.faxNumberFilter': filter,
			'structured.genderFilter': filter,
			'structured.integrationIDFilter': filter,
			'structured.inviteFilter': filter,
			'structured.organizationContactFieldFilter': filter,
		},
		schemas: { match: 'searchListMatchFilter' },
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
