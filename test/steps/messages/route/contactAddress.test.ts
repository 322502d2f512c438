import type { IDataObject } from 'n8n-workflow';
import { addressIn } from '../../../../nodes/SpruceHealth/steps/messages/route/contactAddress';

const mobile = { label: 'Mobile', value: '+12065554180' };
const home = { label: 'Home', value: '(206) 555-4181' };
const work = { label: 'Work', value: 'ada@clinic.example' };

/** What is chosen, or the message of the error. */
function outcome(channel: 'phone' | 'email', contact: IDataObject, label = ''): string {
	try {
		return addressIn(contact, { channel, contactId: 'entity_1', label });
	} catch (error) {
		return (error as Error).message;
	}
}

/** The description of the error. */
function advice(channel: 'phone' | 'email', contact: IDataObject, label = ''): string {
	try {
		return addressIn(contact, { channel, contactId: 'entity_1', label });
	} catch (error) {
		return (error as { description: string }).description;
	}
}

describe('the phone number of a contact that a message goes to', () => {
	it.each<[string, IDataObject[] | null, string, string]>([
		['the only one', [mobile], '', '+12065554180'],
		['the only one, in E.164', [home], '', '+12065554181'],
		['the only one, with its label', [mobile], 'mobile', '+12065554180'],
		['the one with the label', [mobile, home], 'Home', '+12065554181'],
		['the one with the label in other spelling', [mobile, home], '  HOME\u00a0', '+12065554181'],
		[
			'the one with an accent',
			[home, { ...mobile, label: 'Móvil' }],
			'Mo\u0301vil',
			'+12065554180',
		],
		[
			'the same number twice',
			[mobile, { label: 'Home', value: '206-555-4180' }],
			'',
			'+12065554180',
		],
		['one beside a blank one', [{ label: 'Home', value: ' ' }, mobile], '', '+12065554180'],
		['none', [], '', 'Contact: the contact has no phone number'],
		['no list', null, '', 'Contact: the contact has no phone number'],
		['none, with a label', [], 'Home', 'Contact: the contact has no phone number'],
		['several', [mobile, home], '', 'Label: the contact has 2 phone numbers, and none was chosen'],
		[
			'several, blank',
			[mobile, home],
			' \t',
			'Label: the contact has 2 phone numbers, and none was chosen',
		],
		[
			'no such label',
			[mobile, home],
			'Work',
			'Label: the contact has no phone number with this label',
		],
		[
			'no such label of one',
			[mobile],
			'Work',
			'Label: the contact has no phone number with this label',
		],
		[
			'part of a label',
			[mobile, home],
			'Mob',
			'Label: the contact has no phone number with this label',
		],
		[
			'a number instead of a label',
			[mobile, home],
			'+12065554180',
			'Label: the contact has no phone number with this label',
		],
		[
			'a label twice',
			[mobile, { ...home, label: 'mobile' }],
			'Mobile',
			'Label: 2 phone numbers of the contact have this label',
		],
		[
			'several without labels',
			[{ value: mobile.value }, { value: home.value, label: null }],
			'',
			'Label: the contact has 2 phone numbers, and none was chosen',
		],
		[
			'one that is not valid',
			[{ label: 'Mobile', value: '555-4180' }],
			'',
			'Contact: its phone number in Spruce cannot be used: the number has no area code',
		],
		[
			'two, of which one is not valid',
			[mobile, { label: 'Home', value: '555-4180' }],
			'',
			'Label: the contact has 2 phone numbers, and none was chosen',
		],
	])('is found or refused where it has %s', (_case, phoneNumbers, label, expected) => {
		expect(outcome('phone', { phoneNumbers, emailAddresses: [work] }, label)).toBe(expected);
	});

	it('is chosen from a list with the labels and the last digits only', () => {
		expect(advice('phone', { phoneNumbers: [mobile, home] })).toBe(
			'Nothing was sent. Enter the label of the one that the message goes to: Mobile (ends in 4180), Home (ends in 4181).',
		);
	});

	it.each([
		[[mobile, { value: home.value }], 'Mobile (ends in 4180), one without a label (ends in 4181)'],
		[[mobile, { ...home, label: 'Mobile' }], 'Mobile (ends in 4180), Mobile (ends in 4181)'],
	])('says what to do where labels cannot tell them apart: %j', (phoneNumbers, list) => {
		expect(advice('phone', { phoneNumbers })).toBe(
			`Nothing was sent. Enter the label of the one that the message goes to: ${list}. Give each phone number a label of its own in Spruce first, or enter the phone number itself: choose Phone Number or Email Address under Send To.`,
		);
	});

	it('is told from the others where the label is not found', () => {
		expect(advice('phone', { phoneNumbers: [mobile, home] }, 'Wrok')).toBe(
			'Nothing was sent. "Wrok" was entered. The contact has Mobile (ends in 4180), Home (ends in 4181).',
		);
	});
});

describe('the email address of a contact that a message goes to', () => {
	const two = [work, { label: 'Home', value: 'Ada.Wren@home.example' }];

	it.each<[string, IDataObject[], string, string]>([
		['the only one', [work], '', 'ada@clinic.example'],
		['the one with the label', two, 'home', 'Ada.Wren@home.example'],
		['the same one twice', [work, { ...work, label: 'Home' }], '', 'ada@clinic.example'],
		['none', [], '', 'Contact: the contact has no email address'],
		['several', two, '', 'Label: the contact has 2 email addresses, and none was chosen'],
		[
			'one that is not valid',
			[{ value: 'ada@clinic' }],
			'',
			'Contact: its email address in Spruce cannot be used: the email address lacks the ending after @, such as .com',
		],
	])('is found or refused where it has %s', (_case, emailAddresses, label, expected) => {
		expect(outcome('email', { emailAddresses, phoneNumbers: [mobile] }, label)).toBe(expected);
	});

	it('is chosen from a list with the labels and no whole address', () => {
		expect(advice('email', { emailAddresses: two })).toBe(
			'Nothing was sent. Enter the label of the one that the message goes to: Work (a…@clinic.example), Home (A…@home.example).',
		);
	});
});
