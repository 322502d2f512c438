import type { IDataObject } from 'n8n-workflow';
import {
	asksForContact,
	type EventFilters,
	passesContact,
	passesFilters,
} from '../../../nodes/SpruceHealth/trigger/events/filters';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import {
	callEvent,
	conversation,
	conversationEvent,
	itemEvent,
	recordEvent,
} from '../sampleEvents';

const text = itemEvent('phone');
/** What a teammate, or with an access ID a program, sent. */
const by = (accessID: unknown) =>
	itemEvent('phone', {
		author: { id: 'entity_8', deviceInformation: { accessID } },
	} as IDataObject);
const contact = recordEvent('contact.updated', {
	category: 'patient',
	tags: [{ id: 'tag_c', value: 'VIP' }],
});
const withoutTags = recordEvent('contact.updated', { category: 'patient', tags: null });
const scheduled = recordEvent('scheduledMessage.created', { conversationId: 't_1' });
const tagged = { tags: [{ id: 'tag_1' }, { id: 'tag_2', value: 'Waiting for Patient' }] };
const mainLine = {
	id: '12065550100',
	channel: 'phone',
	label: 'Main Line',
	displayValue: '(206) 555-0100',
	rawValue: '+12065550100',
};
const mailbox = { id: 'mail_1', channel: 'email', rawValue: 'front.desk@clinic.example' };
const onMainLine = {
	...text,
	conversation: conversation('phone', { internalEndpoint: mainLine }),
};
const link = { id: 'derived_1', channel: 'secure', rawValue: 'https://spruce.care/1' };

/** A message in a conversation without a line. */
const ofType = (type: string) => ({
	...text,
	conversation: conversation('phone', { type, internalEndpoint: null } as IDataObject),
});

const passing: Array<[string, EventFilters, SpruceEvent]> = [
	['everything when there are no filters', {}, text],
	['everything when they are empty', { directions: [], lines: [], channels: [] }, text],
	['a direction that is chosen', { directions: ['outbound', 'inbound'] }, text],
	['a channel that is chosen', { channels: ['phone'] }, text],
	['a call on a channel that is chosen', { channels: ['phone'] }, callEvent()],
	['a conversation on a channel that is chosen', { channels: ['phone'] }, conversationEvent()],
	['a line by its number', { lines: ['+12065550100'] }, text],
	['a line by its ID', { lines: ['12065550100'] }, text],
	['a line by its number with blanks', { lines: ['(206) 555-0100'] }, text],
	['a line by its number with dots', { lines: ['x', '206.555.0100'] }, text],
	['a line by its number with a country code', { lines: ['1-206-555-0100'] }, text],
	['a line by its label', { lines: ['main line'] }, onMainLine],
	['a line by its name in the list', { lines: ['Main Line: (206) 555-0100'] }, onMainLine],
	[
		'an email address of the practice in any case',
		{ lines: ['Front.Desk@clinic.example'] },
		{ ...text, conversation: conversation('email', { internalEndpoint: mailbox }) },
	],
	[
		'a tag by its name',
		{ conversationTagIds: [' waiting for patient '] },
		conversationEvent(tagged),
	],
	['a contact with a tag by its name', { contactTagIds: ['vip'] }, contact],
	[
		'a Spruce Link by its address',
		{ lines: ['https://spruce.care/1'] },
		{ ...text, conversation: conversation('secure', { internalEndpoint: link }) },
	],
	['a tag that is chosen', { conversationTagIds: ['tag_2', 'x'] }, conversationEvent(tagged)],
	['a contact of a category that is chosen', { contactCategories: ['patient'] }, contact],
	['a contact with a tag that is chosen', { contactTagIds: ['tag_c'] }, contact],
	['what people sent', { ignoresApi: true }, itemEvent('phone', { direction: 'outbound' })],
	...[undefined, null, '', ' ', 7].map((accessID): [string, EventFilters, SpruceEvent] => [
		`what somebody sent with the access ID ${JSON.stringify(accessID)}`,
		{ ignoresApi: true },
		by(accessID),
	]),
	...[null, 'Dr. Mockwell', { deviceInformation: null }].map(
		(author): [string, EventFilters, SpruceEvent] => [
			`what was sent by ${JSON.stringify(author)}`,
			{ ignoresApi: true },
			itemEvent('phone', { author }),
		],
	),
	['what has a blank requestId', { ignoresApi: true }, itemEvent('phone', { requestId: ' ' })],
	['what an access ID sent, when that is wanted', { ignoresApi: false }, by('aid_1')],
	[
		'what the API sent, when that is wanted',
		{ ignoresApi: false },
		itemEvent('phone', { requestId: 'r' }),
	],
	[
		'a contact, which has neither line, channel nor direction',
		{ lines: ['x'], channels: ['fax'], directions: ['outbound'], conversationTagIds: ['x'] },
		contact,
	],
	[
		'a deleted contact, for which Spruce sends neither category nor tags',
		{ contactCategories: ['patient'], contactTagIds: ['tag_c'] },
		recordEvent('contact.deleted', { object: 'contact', id: 'entity_1' }),
	],
	[
		'a scheduled message, which has neither a line nor a contact',
		{ lines: ['x'], contactTagIds: ['x'] },
		scheduled,
	],
	['a conversation, which has no direction', { directions: ['none'] }, conversationEvent()],
	[
		'a direction in another case',
		{ directions: ['inbound'] },
		itemEvent('phone', { direction: 'INBOUND' }),
	],
	[
		'a direction that is not known',
		{ directions: ['outbound'] },
		itemEvent('phone', { direction: 'x' }),
	],
	[
		'a message without a direction',
		{ directions: ['none'] },
		itemEvent('phone', { direction: null }),
	],
	['a channel in another case', { channels: ['phone'] }, ofType('Phone')],
	['a channel in other words', { channels: ['phone'] }, ofType('SMS')],
	['a channel that is not known', { channels: ['fax'] }, ofType('whatsapp')],
	[
		'a contact of a category in another case',
		{ contactCategories: ['patient'] },
		{ ...contact, object: { category: 'PATIENT' } },
	],
	[
		'a tag whose ID is a number',
		{ conversationTagIds: ['7'] },
		conversationEvent({ tags: [{ id: 7 }] }),
	],
	[
		'a tag by its name, whatever its blanks and accents are made of',
		{ conversationTagIds: ['Café au lait'.normalize('NFD')] },
		conversationEvent({ tags: [{ id: 'tag_1', value: 'Café  au\u00a0lait'.normalize('NFC') }] }),
	],
	['a message until its contact is known', { contactCategories: ['clinic'] }, text],
];

const stopped: Array<[string, EventFilters, SpruceEvent]> = [
	['another direction', { directions: ['outbound', 'none'] }, text],
	['another channel', { channels: ['fax', 'email'] }, text],
	[
		'another direction in another case',
		{ directions: ['outbound'] },
		itemEvent('phone', { direction: 'Inbound' }),
	],
	['another channel in another case', { channels: ['fax'] }, ofType('PHONE')],
	['another channel in other words', { channels: ['fax'] }, ofType('sms')],
	['a conversation of the team, which has no channel', { channels: ['fax'] }, ofType('TEAM')],
	['another line', { lines: ['+12065550199'] }, text],
	[
		'a message without a line',
		{ lines: ['x'] },
		{ ...text, conversation: conversation('team', { internalEndpoint: undefined }) },
	],
	[
		'a message whose conversation is missing',
		{ lines: ['x'] },
		{ ...text, conversation: undefined },
	],
	['a line of another label', { lines: ['Main'] }, onMainLine],
	[
		'a tag whose name only begins so',
		{ conversationTagIds: ['Waiting'] },
		conversationEvent(tagged),
	],
	['another tag', { conversationTagIds: ['tag_3'] }, conversationEvent(tagged)],
	[
		'a conversation without tags',
		{ conversationTagIds: ['tag_3'] },
		conversationEvent({ tags: null }),
	],
	['a contact of another category', { contactCategories: ['clinic'] }, contact],
	[
		'a deleted contact of another category, if Spruce sends it',
		{ contactCategories: ['clinic'] },
		{ ...contact, type: 'contact.deleted' },
	],
	['a contact whose tags are null', { contactTagIds: ['tag_x'] }, withoutTags],
	['a contact with other tags', { contactTagIds: ['tag_x'] }, contact],
	['what the API sent', { ignoresApi: true }, itemEvent('phone', { requestId: 'asyncRequest_1' })],
	['what an access ID sent', { ignoresApi: true }, by('aid_1')],
	['what passes one filter and not the other', { channels: ['phone'], directions: ['none'] }, text],
];

describe('the filters', () => {
	it.each(passing)('let through %s', (_, filters, event) => {
		expect(passesFilters(filters, event)).toBe(true);
	});

	it.each(stopped)('stop %s', (_, filters, event) => {
		expect(passesFilters(filters, event)).toBe(false);
	});
});

describe('the filters for contacts', () => {
	it.each([
		[{}, false],
		[{ contactCategories: [], contactTagIds: [] }, false],
		[{ contactCategories: ['patient'] }, true],
		[{ contactTagIds: ['tag_c'] }, true],
	])('%j need a look-up: %p', (filters, expected) => {
		expect(asksForContact(filters)).toBe(expected);
	});

	it.each([
		[{ contactCategories: ['patient'] }, { category: 'patient' }, true],
		[{ contactCategories: ['patient'] }, { category: 'clinic' }, false],
		[{ contactCategories: ['unknown'] }, undefined, true],
		[{ contactCategories: ['patient'] }, undefined, false],
		[{ contactTagIds: ['tag_c'] }, { tags: [{ id: 'tag_c' }] }, true],
		[{ contactTagIds: ['tag_c'] }, { tags: null }, false],
	])('%j let %j pass: %p', (filters, record, expected) => {
		expect(passesContact(filters, record)).toBe(expected);
	});
});
