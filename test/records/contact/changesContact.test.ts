import type { IDataObject } from 'n8n-workflow';
import { changesContact } from '../../../nodes/SpruceHealth/records/contact/changesContact';

const contact: IDataObject = {
	givenName: 'José',
	familyName: "O'Brien",
	dateOfBirth: '1985-02-03T00:00:00Z',
	gender: 'female',
	companyName: '',
	emailAddresses: [{ id: 'entityContact_1', value: 'Jose@Example.com', label: 'Home' }],
	faxNumbers: null,
	phoneNumbers: [
		{ value: '+12065550101', label: 'Mobile', displayValue: '(206) 555-0101' },
		{ value: '+12065550102' },
	],
	internalMemberIds: ['entity_1', 'entity_2'],
	organizationContactFields: [
		{ id: 'managedCustomField_1', name: 'Pharmacy', value: 'Café' },
		{ id: 'managedCustomField_2', name: 'Plan', value: '' },
	],
	tags: [
		{ id: 'tag_1', value: 'VIP' },
		{ id: 'tag_2', value: 'New' },
	],
};

describe('an update of a contact', () => {
	it.each<[string, IDataObject]>([
		['nothing', {}],
		['the same names in another normal form', { givenName: 'Jose\u0301', familyName: " O'Brien" }],
		['the same date of birth', { dateOfBirth: '1985-02-03' }],
		['what is empty already', { companyName: '', pronouns: '', faxNumbers: [] }],
		[
			'the same numbers, written differently',
			{
				phoneNumbers: [
					{ value: '(206) 555-0101', label: 'Mobile' },
					{ value: '206.555.0102', label: '' },
				],
			},
		],
		[
			'numbers in another order',
			{
				phoneNumbers: [{ value: '2065550102' }, { value: '2065550101', label: 'Mobile' }],
			},
		],
		[
			'the same numbers without labels',
			{ phoneNumbers: [{ value: '2065550101' }, { value: '2065550102', label: '' }] },
		],
		[
			'the same address in lower case',
			{ emailAddresses: [{ value: 'jose@example.com', label: 'Home' }] },
		],
		['the same members in another order', { internalMemberIds: ['entity_2', 'entity_1'] }],
		['the same tags in another order', { tagIds: ['tag_2', 'tag_1'] }],
		[
			'the same custom fields',
			{
				organizationContactFields: [{ id: 'managedCustomField_1', value: ' Cafe\u0301' }],
			},
		],
	])('changes nothing with %s', (_case, update) => {
		expect(changesContact(contact, update)).toBe(false);
	});

	it.each<[string, IDataObject]>([
		['another name', { givenName: 'Joe' }],
		['a name to erase', { givenName: '' }],
		['another date of birth', { dateOfBirth: '1985-02-04' }],
		['a new text', { pronouns: 'he/him' }],
		['a number less', { phoneNumbers: [{ value: '2065550101', label: 'Mobile' }] }],
		[
			'another label',
			{
				phoneNumbers: [{ value: '2065550101', label: 'Work' }, { value: '2065550102' }],
			},
		],
		['addresses to erase', { emailAddresses: [] }],
		['a member more', { internalMemberIds: ['entity_1', 'entity_2', 'entity_3'] }],
		['a tag less', { tagIds: ['tag_1'] }],
		[
			'another custom field',
			{
				organizationContactFields: [{ id: 'managedCustomField_1', value: 'Walgreens' }],
			},
		],
		['custom fields to erase', { organizationContactFields: [] }],
	])('changes something with %s', (_case, update) => {
		expect(changesContact(contact, update)).toBe(true);
	});
});
