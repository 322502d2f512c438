import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';
import { conversation, itemEvent, recordEvent } from './sampleEvents';

/** An event, and the item that a workflow gets for it, without `event` and `eventTime`. */
interface Sample {
	event: SpruceEvent;
	json: IDataObject;
}

const appURL = 'https://app.sprucehealth.com/org/1/thread/t_1';

const ada = {
	displayName: 'Ada Exampleton',
	contact: 'entity_ada',
	endpoint: { channel: 'phone', displayValue: '(206) 555-0123', rawValue: '+12065550123' },
};

/** With Ada, on the main line. */
const withAda = conversation('phone', {
	title: 'Ada Exampleton',
	externalParticipants: [ada],
	internalEndpoint: {
		id: '+12065550100',
		channel: 'phone',
		label: 'Main Line',
		displayValue: '(206) 555-0100',
		rawValue: '+12065550100',
	},
	appURL,
});

const mail = { channel: 'email', displayValue: 'ada@example.com', rawValue: 'ada@example.com' };
const fax = { channel: 'fax', displayValue: '(206) 555-0177', rawValue: '+12065550177' };

/** With somebody who is not saved as a contact, who writes or faxes from an address. */
const withAddress = (endpoint: typeof mail, line: IDataObject) =>
	conversation(endpoint.channel, {
		externalParticipants: [{ displayName: endpoint.displayValue, endpoint }],
		internalEndpoint: { channel: endpoint.channel, ...line },
	});

const inSecure = conversation('secure', {
	externalParticipants: [{ displayName: 'Ada Exampleton', contact: 'entity_ada' }],
	internalEndpoint: {
		channel: 'secure',
		displayValue: 'spruce.care/123456',
		rawValue: 'https://spruce.care/123456',
	},
});

const item = (more: IDataObject, type?: string, parent = withAda): SpruceEvent => ({
	...itemEvent(
		String(parent.type),
		{ conversationId: 't_1', appURL: `${appURL}/ti_1`, ...more },
		type,
	),
	conversation: parent,
});

const call = (type: string, data: IDataObject, more: IDataObject = {}): SpruceEvent =>
	item({
		text: '',
		author: { displayName: 'Ada Exampleton' },
		event: { type, data: { failed: false, spam: false, ...data } },
		...more,
	});

const audio = (id: string) => ({
	mimetype: 'audio/mpeg',
	signedUrl: { url: 'https://files.example.com/1', expiresAt: '2026-11-02T10:15:00Z' },
	transcription: { id, status: 'pending' },
});

const place = { conversationId: 't_1', itemId: 'ti_1', appURL: `${appURL}/ti_1` };

const fromAda = {
	channel: 'phone',
	from: '+12065550123',
	fromName: 'Ada Exampleton',
	contactId: 'entity_ada',
	line: 'Main Line: (206) 555-0100',
	direction: 'inbound',
	...place,
};

const toAda = {
	channel: 'phone',
	from: '+12065550100',
	fromName: 'Dr. Hollis Mockwell',
	to: '+12065550123',
	toName: 'Ada Exampleton',
	contactId: 'entity_ada',
	line: 'Main Line: (206) 555-0100',
	direction: 'outbound',
	...place,
};

const contact = {
	object: 'contact',
	id: 'entity_ada',
	displayName: 'Ada Exampleton',
	givenName: 'Ada',
	familyName: 'Exampleton',
	category: 'patient',
	dateOfBirth: '1980-01-30',
	phoneNumbers: [{ value: '+12065550123', label: 'Cell' }, { value: '+12065550124' }],
	emailAddresses: [{ value: 'ada@example.com' }],
	faxNumbers: null,
	tags: [{ id: 'tag_1', value: 'VIP' }],
	appURL: 'https://app.sprucehealth.com/org/1/contact/entity_ada',
};

const contactJson = {
	name: 'Ada Exampleton',
	givenName: 'Ada',
	familyName: 'Exampleton',
	phone: '+12065550123',
	email: 'ada@example.com',
	contactId: 'entity_ada',
	category: 'patient',
	dateOfBirth: '1980-01-30',
	tags: ['VIP'],
	appURL: 'https://app.sprucehealth.com/org/1/contact/entity_ada',
};

const state = {
	archived: true,
	assignedToMemberId: 'entity_teammate',
	tags: [{ id: 'tag_2', value: 'Billing' }],
};

const ofConversation = (type: string): Sample => {
	const object = { ...withAda, ...state };
	return {
		event: { ...recordEvent(type, object), conversation: object },
		json: {
			title: 'Ada Exampleton',
			channel: 'phone',
			name: 'Ada Exampleton',
			address: '+12065550123',
			contactId: 'entity_ada',
			line: 'Main Line: (206) 555-0100',
			conversationId: 't_1',
			assignedToMemberId: 'entity_teammate',
			tags: ['Billing'],
			archived: true,
			lastMessageAt: '2026-11-01T10:00:00Z',
			appURL,
		},
	};
};

const ofScheduledMessage = (type: string): Sample => ({
	event: recordEvent(type, {
		object: 'scheduledMessage',
		id: 'scm_1',
		conversationId: 't_1',
		scheduledToSendAt: '2026-11-03T17:00:00Z',
		isInternalNote: false,
		message: { text: 'See you tomorrow', attachments: [{ title: 'map.png' }] },
		sentConversationItemId: 'ti_9',
	}),
	json: {
		text: 'See you tomorrow',
		scheduledToSendAt: '2026-11-03T17:00:00Z',
		conversationId: 't_1',
		scheduledMessageId: 'scm_1',
		itemId: 'ti_9',
		files: ['map.png'],
	},
});

const recorded: Sample = {
	event: call(
		'outboundCall',
		{ answered: true, duration: 63, recordings: [audio('tr_2')] },
		{
			direction: 'outbound',
			author: { displayName: 'Dr. Hollis Mockwell' },
		},
	),
	json: {
		...toAda,
		text: '',
		transcriptionId: 'tr_2',
		durationSeconds: 63,
		answered: true,
		files: ['recording-ti_1.mp3'],
	},
};

/** For each name of Trigger On what Simplify leaves of an event. */
export const simplifiedSamples: Record<string, Sample> = {
	textMessageReceived: {
		event: item({
			text: 'Can I come later?',
			attachments: [
				{ type: 'image', title: 'Card.jpg', data: { ...audio('tr_0'), transcription: null } },
				{ type: 'visit', title: 'Your visit', data: {} },
			],
		}),
		json: { ...fromAda, text: 'Can I come later?', files: ['Card.jpg'] },
	},
	secureMessageReceived: {
		event: item(
			{ text: 'Hello', author: { displayName: 'Ada', id: 'entity_ada' } },
			undefined,
			inSecure,
		),
		json: {
			text: 'Hello',
			channel: 'secure',
			fromName: 'Ada Exampleton',
			contactId: 'entity_ada',
			line: 'spruce.care/123456',
			direction: 'inbound',
			...place,
		},
	},
	emailReceived: {
		event: item({ text: 'Hello' }, undefined, withAddress(mail, { rawValue: 'hi@clinic.example' })),
		json: {
			text: 'Hello',
			channel: 'email',
			from: 'ada@example.com',
			fromName: 'ada@example.com',
			line: 'hi@clinic.example',
			direction: 'inbound',
			...place,
		},
	},
	faxReceived: {
		event: item(
			{ text: '', attachments: [{ type: 'document', title: 'Referral.pdf', data: audio('tr_0') }] },
			undefined,
			withAddress(fax, { label: 'Fax', displayValue: '(206) 555-0199' }),
		),
		json: {
			text: '',
			channel: 'fax',
			from: '+12065550177',
			fromName: '(206) 555-0177',
			line: 'Fax: (206) 555-0199',
			direction: 'inbound',
			transcriptionId: 'tr_0',
			files: ['Referral.pdf'],
			...place,
		},
	},
	missedCall: {
		event: call('inboundCall', { answered: false, duration: 20 }),
		json: { ...fromAda, text: '', durationSeconds: 20, answered: false },
	},
	voicemailReceived: {
		event: call('inboundCall', { answered: false, duration: 41, voicemail: audio('tr_1') }),
		json: {
			...fromAda,
			text: '',
			transcriptionId: 'tr_1',
			durationSeconds: 41,
			answered: false,
			files: ['voicemail-ti_1.mp3'],
		},
	},
	callCompleted: recorded,
	callRecordingReady: recorded,
	messageSent: {
		event: item({
			direction: 'outbound',
			text: 'See you at 3',
			author: { displayName: 'Dr. Hollis Mockwell', id: 'entity_teammate' },
		}),
		json: { ...toAda, text: 'See you at 3' },
	},
	internalNoteAdded: {
		event: item({
			direction: 'none',
			isInternalNote: true,
			text: 'Call her back',
			author: { displayName: 'Dr. Hollis Mockwell', id: 'entity_teammate' },
		}),
		json: {
			text: 'Call her back',
			channel: 'phone',
			fromName: 'Dr. Hollis Mockwell',
			contactId: 'entity_ada',
			line: 'Main Line: (206) 555-0100',
			direction: 'none',
			isInternalNote: true,
			...place,
		},
	},
	messageDeleted: {
		event: item({ text: 'Oops' }, 'conversationItem.deleted'),
		json: { ...fromAda, text: 'Oops' },
	},
	messageRestored: {
		event: item({ text: 'Oops' }, 'conversationItem.restored'),
		json: { ...fromAda, text: 'Oops' },
	},
	conversationCreated: ofConversation('conversation.created'),
	conversationUpdated: ofConversation('conversation.updated'),
	conversationArchived: ofConversation('conversation.updated'),
	conversationAssigned: ofConversation('conversation.updated'),
	conversationTagged: ofConversation('conversation.updated'),
	contactCreated: { event: recordEvent('contact.created', contact), json: contactJson },
	contactUpdated: { event: recordEvent('contact.updated', contact), json: contactJson },
	contactDeleted: {
		event: recordEvent('contact.deleted', { object: 'contact', id: 'entity_ada' }),
		json: { contactId: 'entity_ada' },
	},
	contactMerged: {
		event: recordEvent('contact.merged', { ...contact, deletedContactIds: ['entity_2'] }),
		json: { ...contactJson, deletedContactIds: ['entity_2'] },
	},
	scheduledMessageCreated: ofScheduledMessage('scheduledMessage.created'),
	scheduledMessageUpdated: ofScheduledMessage('scheduledMessage.updated'),
	scheduledMessageDeleted: ofScheduledMessage('scheduledMessage.deleted'),
	scheduledMessageSent: ofScheduledMessage('scheduledMessage.sent'),
	anyEvent: {
		event: item({ text: 'Hello' }, 'conversationItem.updated'),
		json: { type: 'conversationItem.updated', ...fromAda, text: 'Hello' },
	},
};
