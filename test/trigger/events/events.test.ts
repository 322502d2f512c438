import type { IDataObject } from 'n8n-workflow';
import { conversationStateOf } from '../../../nodes/SpruceHealth/trigger/events/conversationState';
import {
	type EventName,
	eventNames,
	oncePerRecordKey,
	matchingEvents,
} from '../../../nodes/SpruceHealth/trigger/events/events';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { triggerOn } from '../../../nodes/SpruceHealth/trigger/fields/triggerOn';
import { callEvent, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';

const updated = 'conversationItem.updated';
const day = 24 * 3_600_000;
const recording = { mimetype: 'audio/mpeg', signedUrl: { url: 'https://files.example/1' } };
const recorded = (more = {}) => ({ answered: true, recordings: [recording], ...more });
const callBefore = (ms: number) => ({
	createdAt: new Date(Date.parse('2026-11-02T10:00:00Z') - ms).toISOString(),
});
const note = { isInternalNote: true, direction: 'none' };
const outboundCall = {
	direction: 'outbound',
	event: { type: 'outboundCall', data: { answered: true } },
};

/** Each name, with events that it stands for and events that it does not stand for. */
const examples: Record<
	Exclude<EventName, 'anyEvent'>,
	{ yes: SpruceEvent[]; no: SpruceEvent[] }
> = {
	textMessageReceived: {
		yes: [itemEvent('phone')],
		no: [
			itemEvent('email'),
			itemEvent('phone', { direction: 'outbound' }),
			itemEvent('phone', note),
			itemEvent('phone', {}, updated),
			callEvent(),
		],
	},
	secureMessageReceived: {
		yes: [itemEvent('secure')],
		no: [itemEvent('phone'), itemEvent('team')],
	},
	emailReceived: { yes: [itemEvent('email')], no: [itemEvent('fax')] },
	faxReceived: { yes: [itemEvent('fax')], no: [itemEvent('phone'), itemEvent('fax', note)] },
	voicemailReceived: {
		yes: [
			callEvent({ voicemail: { mimetype: 'audio/mpeg' } }),
			callEvent({ voicemail: { mimetype: 'audio/mpeg' } }, {}, updated),
		],
		no: [
			callEvent(),
			callEvent({ voicemail: {}, spam: true }),
			callEvent({ voicemail: {} }, { direction: 'outbound' }),
			callEvent({ voicemail: {} }, { createdAt: '2026-11-01T10:00:00Z' }, updated),
			itemEvent('phone'),
		],
	},
	missedCall: {
		yes: [callEvent(), callEvent({ voicemail: {} }), callEvent({}, {}, updated)],
		no: [
			callEvent({ answered: true }),
			callEvent({ spam: true }),
			callEvent({}, { direction: 'outbound' }),
			callEvent({}, { createdAt: '2026-11-02T09:40:00Z' }, updated),
			itemEvent('phone'),
		],
	},
	callRecordingReady: {
		yes: [
			callEvent(recorded()),
			callEvent(recorded(), {}, updated),
			callEvent(recorded({ answered: false }), {}, updated),
			callEvent(recorded({ answered: undefined }), { direction: 'outbound' }, updated),
			callEvent(recorded(), callBefore(day), updated),
			callEvent(recorded({ duration: 3_600 }), callBefore(day + 3_600_000), updated),
			callEvent(recorded(), { createdAt: null }, updated),
			callEvent({ recordings: [null, recording] } as IDataObject, {}, updated),
			itemEvent('phone', { event: { type: 'outboundVideoCall', data: recorded() } }, updated),
		],
		no: [
			callEvent({ answered: true }),
			callEvent(recorded({ recordings: [] })),
			callEvent(recorded({ recordings: null })),
			callEvent(recorded({ recordings: [{ mimetype: 'audio/mpeg' }] })),
			callEvent({ voicemail: recording }),
			callEvent(recorded(), callBefore(day + 60_000), updated),
			callEvent(recorded(), {}, 'conversationItem.deleted'),
			itemEvent('phone', { event: { type: 'formSubmitted', data: recorded() } }),
		],
	},
	callCompleted: {
		yes: [
			callEvent({ answered: true }),
			itemEvent('phone', outboundCall),
			callEvent(
				{ answered: true, duration: 3_600 },
				{ createdAt: '2026-11-02T09:00:00Z' },
				updated,
			),
		],
		no: [
			callEvent(),
			callEvent({ answered: true, duration: 60 }, { createdAt: '2026-11-02T09:00:00Z' }, updated),
			callEvent({ answered: true }, {}, 'conversationItem.deleted'),
		],
	},
	messageSent: {
		yes: ['phone', 'secure', 'email', 'fax'].map((channel) =>
			itemEvent(channel, { direction: 'outbound' }),
		),
		no: [
			itemEvent('phone'),
			itemEvent('phone', { direction: 'outbound' }, updated),
			itemEvent('phone', { direction: 'outbound', isInternalNote: true }),
			itemEvent('phone', outboundCall),
		],
	},
	internalNoteAdded: {
		yes: [itemEvent('phone', note), itemEvent('note', note)],
		no: [itemEvent('phone'), itemEvent('phone', note, updated)],
	},
	messageDeleted: {
		yes: [itemEvent('phone', {}, 'conversationItem.deleted')],
		no: [itemEvent('phone'), recordEvent('conversation.deleted')],
	},
	messageRestored: {
		yes: [itemEvent('phone', {}, 'conversationItem.restored')],
		no: [itemEvent('phone', {}, 'conversationItem.deleted')],
	},
	contactCreated: { yes: [recordEvent('contact.created')], no: [recordEvent('contact.updated')] },
	contactUpdated: { yes: [recordEvent('contact.updated')], no: [recordEvent('contact.merged')] },
	contactDeleted: { yes: [recordEvent('contact.deleted')], no: [recordEvent('contact.updated')] },
	contactMerged: { yes: [recordEvent('contact.merged')], no: [recordEvent('contact.deleted')] },
	conversationCreated: {
		yes: [conversationEvent({}, 'conversation.created')],
		no: [conversationEvent()],
	},
	conversationUpdated: {
		yes: [conversationEvent()],
		no: [
			conversationEvent({}, 'conversation.created'),
			conversationEvent({}, 'conversation.deleted'),
		],
	},
	conversationArchived: {
		yes: [conversationEvent({ archived: true })],
		no: [conversationEvent(), conversationEvent({ archived: true }, 'conversation.deleted')],
	},
	conversationAssigned: {
		yes: [conversationEvent({ assignedToMemberId: 'entity_2' })],
		no: [conversationEvent(), conversationEvent({ assignedToMemberId: '' })],
	},
	conversationTagged: {
		yes: [conversationEvent({ tags: [{ id: 'tag_1' }] })],
		no: [conversationEvent(), conversationEvent({ tags: null })],
	},
	scheduledMessageCreated: {
		yes: [recordEvent('scheduledMessage.created')],
		no: [recordEvent('scheduledMessage.sent')],
	},
	scheduledMessageUpdated: {
		yes: [recordEvent('scheduledMessage.updated')],
		no: [recordEvent('scheduledMessage.created')],
	},
	scheduledMessageDeleted: {
		yes: [recordEvent('scheduledMessage.deleted')],
		no: [recordEvent('scheduledMessage.updated')],
	},
	scheduledMessageSent: {
		yes: [recordEvent('scheduledMessage.sent')],
		no: [recordEvent('scheduledMessage.deleted')],
	},
};

const eventsOf = (kind: 'yes' | 'no') =>
	Object.entries(examples).flatMap(([name, events]) =>
		events[kind].map((event, index) => [name, index + 1, event.type, event] as const),
	);

describe('a name of Trigger On', () => {
	it.each(eventsOf('yes'))('%s stands for its event %i, %s', (name, _, _type, event) => {
		expect(matchingEvents(event, [name])).toEqual([name]);
	});

	it.each(eventsOf('no'))('%s does not stand for event %i, %s', (name, _, _type, event) => {
		expect(matchingEvents(event, [name])).toEqual([]);
	});

	it('stands for no event of an unknown type, except Any Event', () => {
		const event = recordEvent('appointment.created');
		expect(matchingEvents(event, eventNames)).toEqual(['anyEvent']);
	});

	it('counts only if it was chosen', () => {
		expect(matchingEvents(itemEvent('phone'), ['emailReceived'])).toEqual([]);
		expect(matchingEvents(itemEvent('phone'), [])).toEqual([]);
	});

	it('comes before less specific ones if an event has several', () => {
		expect(matchingEvents(callEvent({ voicemail: {} }), eventNames)).toEqual([
			'voicemailReceived',
			'missedCall',
			'anyEvent',
		]);
	});

	it('is offered in the editor', () => {
		const offered = (triggerOn.options ?? []).map((option) => 'value' in option && option.value);
		expect(offered.sort()).toEqual([...eventNames].sort());
	});

	it('takes the channel from the line if the type of the conversation is unknown', () => {
		const event = itemEvent('phone');
		const conversation = { type: 'hologram', internalEndpoint: { channel: 'fax' } };
		expect(matchingEvents({ ...event, conversation }, eventNames)).toEqual([
			'faxReceived',
			'anyEvent',
		]);
		const ofNoChannel = { ...event, conversation: {} };
		expect(matchingEvents(ofNoChannel, ['textMessageReceived'])).toEqual([]);
	});

	it('stands for a message whose conversation is not known, whatever its channel', () => {
		const event = { ...itemEvent('phone'), conversation: undefined };
		const chosen = ['textMessageReceived', 'faxReceived', 'messageSent', 'missedCall'];
		expect(matchingEvents(event, chosen)).toEqual(['textMessageReceived', 'faxReceived']);
	});
});

describe('a change of a conversation', () => {
	const names = ['conversationArchived', 'conversationAssigned', 'conversationTagged'];
	const full = { archived: true, assignedToMemberId: 'entity_2', tags: [{ id: 'tag_1' }] };

	it('counts when it differs from the last known state', () => {
		const before = conversationStateOf(conversationEvent());
		expect(matchingEvents(conversationEvent(full), names, before)).toEqual(names);
		expect(
			matchingEvents(conversationEvent(full), names, conversationStateOf(conversationEvent(full))),
		).toEqual([]);
	});

	it('of the assignee counts when somebody else is assigned, and not when nobody is', () => {
		const before = conversationStateOf(conversationEvent(full));
		const to = (assignedToMemberId?: string) => conversationEvent({ ...full, assignedToMemberId });
		expect(matchingEvents(to('entity_3'), names, before)).toEqual(['conversationAssigned']);
		expect(matchingEvents(to(undefined), names, before)).toEqual([]);
	});

	it('of the tags counts when one is added, and not when one is removed', () => {
		const before = conversationStateOf(conversationEvent(full));
		const withTags = (...ids: string[]) =>
			conversationEvent({ ...full, tags: ids.map((id) => ({ id })) });
		expect(matchingEvents(withTags('tag_1', 'tag_2'), names, before)).toEqual([
			'conversationTagged',
		]);
		expect(matchingEvents(withTags(), names, before)).toEqual([]);
	});

	it('does not count when it comes with a message and nothing was known of the conversation', () => {
		const atOnce = { ...full, lastMessageAt: '2026-11-02T09:59:59Z' };
		expect(matchingEvents(conversationEvent(atOnce), names)).toEqual([]);
		expect(
			matchingEvents(conversationEvent(atOnce), names, conversationStateOf(conversationEvent())),
		).toEqual(names);
		expect(matchingEvents(conversationEvent(atOnce, 'conversation.created'), names)).toEqual(names);
	});
});

describe('the key by which a name counts once for a record', () => {
	it('is the same for all events of a call, and different for each name and call', () => {
		const created = callEvent();
		const later = callEvent({}, {}, updated);
		expect(oncePerRecordKey('missedCall', created)).toBe(oncePerRecordKey('missedCall', later));
		expect(oncePerRecordKey('missedCall', created)).not.toBe(
			oncePerRecordKey('voicemailReceived', created),
		);
		expect(oncePerRecordKey('missedCall', callEvent({}, { id: 'ti_2' }))).not.toBe(
			oncePerRecordKey('missedCall', created),
		);
	});

	it.each(['anyEvent', 'textMessageReceived', 'conversationArchived'] as const)(
		'does not exist for %s',
		(name) => {
			expect(oncePerRecordKey(name, itemEvent('phone'))).toBeUndefined();
		},
	);
});
