import type { IDataObject } from 'n8n-workflow';
import {
	asksForContact,
	type EventFilters,
	passesContact,
	passesFilters,
} from '../../../nodes/SpruceHealth/trigger/events/filters';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
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

/** What stands where text is documented, or an ID. */
const odd: unknown[] = [
	null,
	7,
	true,
	[],
	['x'],
	{},
	{ toString: 'x' },
	{ toString: null, valueOf: 1 },
];

const onLine = (internalEndpoint: IDataObject) => ({
	...text,
	conversation: conversation('phone', { internalEndpoint }),
});

const withTag = (id: string | number, value: string) =>
	conversationEvent({ tags: [{ id, value }] });

/** An event of a conversation of which only the ID is told. */
function onlyId(type: string, id: string): SpruceEvent {
	return { ...recordEvent(type, { id }), conversation: { id } };
}

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
	...['STOP', 'stop', 'Please stop!', '“Stop.”', 'non-stop', 'Stop\u00a0it'].map(
		(said): [string, EventFilters, SpruceEvent] => [
			`a message that contains one of the words: ${said}`,
			{ textContains: ['refill', 'Stop'] },
			itemEvent('phone', { text: said }),
		],
	),
	[
		'a note that contains a phrase, over a line break',
		{ textContains: ['call back'] },
		itemEvent('phone', { isInternalNote: true, text: 'Please CALL\n back' }),
	],
	[
		'a deleted message of which only the ID is told',
		{
			directions: ['inbound'],
			channels: ['fax'],
			lines: ['x'],
			conversationTagIds: ['tag_1'],
			textContains: ['STOP'],
			ignoresApi: true,
		},
		{ ...recordEvent('conversationItem.deleted', { id: 'ti_1' }) },
	],
	[
		'a deleted conversation of which only the ID is told',
		{ channels: ['fax'], lines: ['x'], conversationTagIds: ['tag_1'] },
		onlyId('conversation.deleted', 't_1'),
	],
	[
		'a message whose conversation is missing, until it is looked up',
		{ channels: ['fax'], lines: ['x'], conversationTagIds: ['tag_1'] },
		{ ...text, conversation: undefined },
	],
	['a contact, which has no text', { textContains: ['STOP'] }, contact],
	['a tag of digits by its name', { conversationTagIds: ['2026'] }, withTag('tag_1', '2026')],
	[
		'a tag that begins like an ID',
		{ conversationTagIds: ['T_shirt'] },
		withTag('tag_1', 't_shirt'),
	],
	...odd.map((id): [string, EventFilters, SpruceEvent] => [
		`a tag, whatever the IDs of others are: ${JSON.stringify(id)}`,
		{ conversationTagIds: ['tag_1'] },
		conversationEvent({ tags: [{ id, value: id }, { id: 'tag_1' }] } as IDataObject),
	]),
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
	...['Unstoppable', 'STOPS', 'stop_it', 'stöp', '', 'nonstop'].map(
		(said): [string, EventFilters, SpruceEvent] => [
			`a message without the word: ${said}`,
			{ textContains: ['stop'] },
			itemEvent('phone', { text: said }),
		],
	),
	['a message whose text is no text', { textContains: ['1'] }, itemEvent('phone', { text: 1 })],
	['a call, which has no text', { textContains: ['STOP'] }, callEvent({ voicemail: {} })],
	[
		'a call whose voicemail says the word',
		{ textContains: ['STOP'] },
		callEvent({ voicemail: { transcription: { text: 'STOP' } } }),
	],
	['a fax without text', { textContains: ['STOP'] }, itemEvent('fax', { text: null })],
	[
		'a deleted message with another text',
		{ textContains: ['STOP'] },
		itemEvent('phone', { text: 'Hello' }, 'conversationItem.deleted'),
	],
	[
		'a deleted message of another direction',
		{ directions: ['outbound'] },
		itemEvent('phone', {}, 'conversationItem.deleted'),
	],
	[
		'a deleted conversation on another channel, if Spruce sends it',
		{ channels: ['fax'] },
		conversationEvent({}, 'conversation.deleted'),
	],
	['a tag whose name is the ID', { conversationTagIds: ['tag_1'] }, withTag('tag_2', 'tag_1')],
	[
		'a tag whose name is the ID of another kind',
		{ conversationTagIds: ['t_1'] },
		withTag('tag_2', 't_1'),
	],
	['a tag whose ID begins so', { conversationTagIds: ['tag_1'] }, withTag('tag_12', 'x')],
	['a tag whose ID differs in case', { conversationTagIds: ['tag_1a'] }, withTag('tag_1A', 'x')],
	['a tag whose name is the ID that is a number', { conversationTagIds: ['7'] }, withTag(8, '7')],
	[
		'a contact with a tag whose name is the ID',
		{ contactTagIds: ['tag_1'] },
		recordEvent('contact.updated', { tags: [{ id: 'tag_2', value: 'tag_1' }] }),
	],
	['a line whose ID differs in case', { lines: ['MAIL_1'] }, onLine(mailbox)],
	[
		'a line whose label is the ID',
		{ lines: ['mail_1'] },
		onLine({ id: 'mail_2', label: 'mail_1' }),
	],
	...odd.map((id): [string, EventFilters, SpruceEvent] => [
		`a message with an odd line: ${JSON.stringify(id)}`,
		{ lines: ['x'], conversationTagIds: ['x'] },
		onLine({ id, rawValue: id, displayValue: id, label: id } as IDataObject),
	]),
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
