import { conversationStateOf } from '../../../nodes/SpruceHealth/trigger/events/conversationState';
import {
	type EventName,
	eventNames,
	oncePerRecordKey,
	matchingEvents,
} from '../../../nodes/SpruceHealth/trigger/events/events';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import { triggerOn } from '../../../nodes/SpruceHealth/trigger/fields/triggerOn';
import { callEvent, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';

const updated = 'conversationItem.updated';
const note = { isInternalNote: true, direction: 'none' };
const outboundCall = {
	direction: 'outbound',
	event: { type: 'outboundCall', data: { answered: true } },
};

/** Each word with events that it stands for and events that it does not. */
const table: Record<Exclude<EventName, 'anyEvent'>, { yes: SpruceEvent[]; no: SpruceEvent[] }> = {
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
	Object.entries(table).flatMap(([word, events]) =>
		events[kind].map((event, index) => [word, index + 1, event.type, event] as const),
	);

describe('a word of Trigger On', () => {
	it.each(eventsOf('yes'))('%s stands for its event %i, %s', (word, _, _type, event) => {
		expect(matchingEvents(event, [word])).toEqual([word]);
	});

	it.each(eventsOf('no'))('%s does not stand for event %i, %s', (word, _, _type, event) => {
		expect(matchingEvents(event, [word])).toEqual([]);
	});

	it('means nothing for a type that is new, except where any event is wanted', () => {
		const event = recordEvent('appointment.created');
		expect(matchingEvents(event, eventNames)).toEqual(['anyEvent']);
	});

	it('does not count unless it was chosen', () => {
		expect(matchingEvents(itemEvent('phone'), ['emailReceived'])).toEqual([]);
		expect(matchingEvents(itemEvent('phone'), [])).toEqual([]);
	});

	it('that tells more comes first where an event has several', () => {
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

	it('reads a channel from the line where the type of the conversation is new', () => {
		const event = itemEvent('phone');
		const conversation = { type: 'hologram', internalEndpoint: { channel: 'fax' } };
		expect(matchingEvents({ ...event, conversation }, eventNames)).toEqual([
			'faxReceived',
			'anyEvent',
		]);
		expect(matchingEvents({ ...event, conversation: undefined }, ['textMessageReceived'])).toEqual(
			[],
		);
	});
});

describe('a change of a conversation', () => {
	const words = ['conversationArchived', 'conversationAssigned', 'conversationTagged'];
	const full = { archived: true, assignedToMemberId: 'entity_2', tags: [{ id: 'tag_1' }] };

	it('counts when it makes a difference to what was known', () => {
		const before = conversationStateOf(conversationEvent());
		expect(matchingEvents(conversationEvent(full), words, before)).toEqual(words);
		expect(
			matchingEvents(conversationEvent(full), words, conversationStateOf(conversationEvent(full))),
		).toEqual([]);
	});

	it('of the assignee counts when another one follows, and not when there is none any more', () => {
		const before = conversationStateOf(conversationEvent(full));
		const to = (assignedToMemberId?: string) => conversationEvent({ ...full, assignedToMemberId });
		expect(matchingEvents(to('entity_3'), words, before)).toEqual(['conversationAssigned']);
		expect(matchingEvents(to(undefined), words, before)).toEqual([]);
	});

	it('of the tags counts when one is added, and not when one is removed', () => {
		const before = conversationStateOf(conversationEvent(full));
		const withTags = (...ids: string[]) =>
			conversationEvent({ ...full, tags: ids.map((id) => ({ id })) });
		expect(matchingEvents(withTags('tag_1', 'tag_2'), words, before)).toEqual([
			'conversationTagged',
		]);
		expect(matchingEvents(withTags(), words, before)).toEqual([]);
	});

	it('is put down to a message that comes with it, where nothing is known of the conversation', () => {
		const atOnce = { ...full, lastMessageAt: '2026-11-02T09:59:59Z' };
		expect(matchingEvents(conversationEvent(atOnce), words)).toEqual([]);
		expect(
			matchingEvents(conversationEvent(atOnce), words, conversationStateOf(conversationEvent())),
		).toEqual(words);
		expect(matchingEvents(conversationEvent(atOnce, 'conversation.created'), words)).toEqual(words);
	});
});

describe('the key under which a word counts once', () => {
	it('is that of the item, for what several events tell of a call', () => {
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
		(word) => {
			expect(oncePerRecordKey(word, itemEvent('phone'))).toBeUndefined();
		},
	);
});
