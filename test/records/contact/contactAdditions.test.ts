import type { IDataObject } from 'n8n-workflow';
import { contactAdditions } from '../../../nodes/SpruceHealth/records/contact/contactAdditions';

const contact: IDataObject = {
	id: 'entity_1',
	givenName: 'Ada',
	familyName: 'L\u00f3pez',
	dateOfBirth: '1980-01-30T00:00:00Z',
	gender: 'other',
	middleName: 'Maria Elena',
	pronouns: 'she  /  her',
	category: 'PATIENT',
	phoneNumbers: [
		{ id: 'entityContact_1', value: '+12065551234', displayValue: '(206) 555-1234', label: 'Cell' },
		{ id: 'entityContact_2', value: '+12065551235', displayValue: '(206) 555-1235', label: '' },
	],
	emailAddresses: [{ id: 'entityContact_3', value: 'Ada@example.com' }],
	faxNumbers: null,
	tags: [{ id: 'tag_1', value: 'VIP' }],
	internalMemberIds: ['entity_8'],
	organizationContactFields: [
		{ id: 'field_1', name: 'Plan', value: 'PPO' },
		{ id: 'field_2', name: 'Pharmacy', value: '' },
		{ id: 'field_3', name: 'Branch', value: 'Caf\u00e9 Sol\nEast' },
	],
};

const branch = { id: 'field_3', value: 'Caf\u00e9 Sol\nEast' };

describe('an update that adds to a contact', () => {
	it.each<[string, IDataObject, IDataObject]>([
		[
			'another text',
			{ givenName: 'Grace', gender: 'female' },
			{ givenName: 'Grace', gender: 'female' },
		],
		['no text that it has', { givenName: ' Ada ', dateOfBirth: '1980-01-30', gender: 'other' }, {}],
		['no name that is only encoded in another way', { familyName: 'Lo\u0301pez' }, {}],
		['a name in other letters', { familyName: 'LÓPEZ' }, { familyName: 'LÓPEZ' }],
		['nothing where nothing is given', {}, {}],
		[
			'a new number beside the ones it has',
			{ phoneNumbers: [{ value: '206-555-1299', label: 'Work' }] },
			{
				phoneNumbers: [
					{ value: '+12065551234', label: 'Cell' },
					{ value: '+12065551235' },
					{ value: '206-555-1299', label: 'Work' },
				],
			},
		],
		[
			'a new label for a number it has',
			{ phoneNumbers: [{ value: '(206) 555-1234', label: 'Home' }] },
			{ phoneNumbers: [{ value: '+12065551234', label: 'Home' }, { value: '+12065551235' }] },
		],
		[
			'no label that says the same',
			{ phoneNumbers: [{ value: '2065551234', label: 'Mobile' }] },
			{},
		],
		['no label in other letters', { phoneNumbers: [{ value: '2065551234', label: ' CELL' }] }, {}],
		[
			'no custom field with a value that looks the same',
			{ organizationContactFields: [{ id: 'field_3', value: ' Cafe\u0301  Sol\r\nEast ' }] },
			{},
		],
		[
			'a custom field in other letters',
			{ organizationContactFields: [{ id: 'field_1', value: 'ppo' }] },
			{
				organizationContactFields: [{ id: 'field_1', value: 'ppo' }, branch],
			},
		],
		['no name with more blanks in it', { middleName: 'Maria  \u00a0Elena' }, {}],
		[
			'a name without the blanks that it has twice',
			{ pronouns: 'she / her' },
			{ pronouns: 'she / her' },
		],
		['a middle name without a blank', { middleName: 'MariaElena' }, { middleName: 'MariaElena' }],
		['no kind that Spruce writes in capitals', { category: 'patient' }, {}],
		['no number that it has', { phoneNumbers: [{ value: '2065551234' }] }, {}],
		['no address that it has', { emailAddresses: [{ value: 'ada@EXAMPLE.com' }] }, {}],
		[
			'a first fax number',
			{ faxNumbers: [{ value: '2065551234' }] },
			{ faxNumbers: [{ value: '2065551234' }] },
		],
		[
			'one number that is given twice once',
			{ faxNumbers: [{ value: '2065551234' }, { value: '+12065551234', label: 'Work' }] },
			{ faxNumbers: [{ value: '2065551234', label: 'Work' }] },
		],
		['new tags beside the ones it has', { tagIds: ['tag_2'] }, { tagIds: ['tag_1', 'tag_2'] }],
		['no tag that it has', { tagIds: ['tag_1'] }, {}],
		[
			'new members beside the ones it has',
			{ internalMemberIds: ['entity_9'] },
			{ internalMemberIds: ['entity_8', 'entity_9'] },
		],
		[
			'custom fields with the new values in place of the old',
			{ organizationContactFields: [{ id: 'field_1', value: 'HMO' }] },
			{ organizationContactFields: [{ id: 'field_1', value: 'HMO' }, branch] },
		],
		[
			'custom fields beside the ones it has filled in',
			{ organizationContactFields: [{ id: 'field_2', value: 'Mockbrook' }] },
			{
				organizationContactFields: [
					{ id: 'field_1', value: 'PPO' },
					branch,
					{ id: 'field_2', value: 'Mockbrook' },
				],
			},
		],
	])('is %s', (_sentence, body, expected) => {
		expect(contactAdditions(contact, body)).toEqual(expected);
	});
});
