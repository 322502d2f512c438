import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { EndpointMemory } from '../../../nodes/SpruceHealth/trigger/memory/EndpointMemory';
import { eventNames } from '../../../nodes/SpruceHealth/trigger/events/events';
import { claimEvent } from '../../../nodes/SpruceHealth/trigger/memory/claimEvent';
import type { EventFilters } from '../../../nodes/SpruceHealth/trigger/events/filters';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { callEvent, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';

const updated = 'conversationItem.updated';
const everything = eventNames.filter((name) => name !== 'anyEvent');
const at = (event: SpruceEvent, time: string): SpruceEvent => ({ ...event, time });
const later = '2026-11-02T10:01:00Z';
const now = Date.parse('2026-11-02T12:00:00Z');

function claimer(chosen: readonly string[], filters: EventFilters = {}) {
	const memory = new EndpointMemory();
	return (event: SpruceEvent) => claimEvent(event, { chosen: [...chosen], filters }, memory, now);
}

describe('an event', () => {
	it('counts once, however often it is delivered', () => {
		const claim = claimer(everything);
		expect(claim(itemEvent('phone'))).toEqual(['textMessageReceived']);
		expect(claim(itemEvent('phone'))).toEqual([]);
	});

	it('with an ID counts once for this ID, whatever its record and time', () => {
		const claim = claimer(everything);
		const withId = (id: string) => ({ ...recordEvent('contact.updated'), id });
		expect([withId('wev_1'), withId('wev_2'), withId('wev_1')].map(claim)).toEqual([
			['contactUpdated'],
			['contactUpdated'],
			[],
		]);
	});

	it('that the filters stop does not count, and is not remembered', () => {
		const filters = { channels: ['fax'] };
		const claim = claimer(everything, filters);
		expect(claim(itemEvent('phone'))).toEqual([]);
		filters.channels = [];
		expect(claim(itemEvent('phone'))).toEqual(['textMessageReceived']);
	});
});

describe('a call', () => {
	it('is missed once, although several events report it, and its voicemail counts when it is stored', () => {
		const claim = claimer(everything);
		expect(claim(callEvent())).toEqual(['missedCall']);
		expect(claim(at(callEvent({}, {}, updated), later))).toEqual([]);
		const voicemail = callEvent({ voicemail: {} }, {}, updated);
		expect(claim(at(voicemail, '2026-11-02T10:02:00Z'))).toEqual(['voicemailReceived']);
		expect(claim(at(voicemail, '2026-11-02T10:03:00Z'))).toEqual([]);
	});

	it('counts when its first event gets lost or comes last', () => {
		const claim = claimer(everything);
		expect(claim(at(callEvent({ voicemail: {} }, {}, updated), later))).toEqual([
			'voicemailReceived',
			'missedCall',
		]);
		expect(claim(callEvent())).toEqual([]);
	});
});

describe('a recording of a call', () => {
	const file = { signedUrl: { url: 'https://files.example/1', expiresAt: later } };
	const recorded = (more = {}) =>
		at(callEvent({ answered: true, recordings: [file], ...more }, {}, updated), later);

	it('counts once, whether it is there at once or comes later', () => {
		const claim = claimer(['callCompleted', 'callRecordingReady']);
		expect(claim(callEvent({ answered: true }))).toEqual(['callCompleted']);
		expect(claim(recorded())).toEqual(['callRecordingReady']);
		expect(claim(recorded())).toEqual([]);
		expect(claim(at(recorded({ duration: 21 }), '2026-11-02T10:05:00Z'))).toEqual([]);
		expect(claim(at(recorded(), '2026-11-05T10:00:00Z'))).toEqual([]);

		const other = callEvent({ answered: true, recordings: [file] }, { id: 'ti_2' });
		expect(claim(other)).toEqual(['callRecordingReady', 'callCompleted']);
		expect(claim({ ...recorded(), object: { ...recorded().object, id: 'ti_2' } })).toEqual([]);
	});

	it('counts although nobody answered, and where only recordings are wanted', () => {
		const claim = claimer(['callRecordingReady']);
		expect(claim(callEvent())).toEqual([]);
		expect(claim(recorded({ answered: false }))).toEqual(['callRecordingReady']);
	});
});

describe('two changes of a conversation in one second, without an ID of the events', () => {
	const tags = [{ id: 'tag_1', value: 'VIP' }];
	const untagged = at(conversationEvent(), '2026-11-02T09:00:00Z');
	const tagged = conversationEvent({ tags });
	const archived = conversationEvent({ tags, archived: true });
	const names = ['conversationTagged', 'conversationArchived'];

	it('count both', () => {
		const claim = claimer(names);
		expect([untagged, tagged, archived].map(claim)).toEqual([
			[],
			['conversationTagged'],
			['conversationArchived'],
		]);
	});

	it('count once each, in whatever order they are repeated', () => {
		const claim = claimer(names);
		[untagged, tagged, archived].forEach(claim);
		expect([archived, tagged, archived, tagged, untagged].flatMap(claim)).toEqual([]);
		expect(claim(at(archived, later))).toEqual([]);
	});

	it('count again when it happens again', () => {
		const claim = claimer(names);
		[untagged, tagged, archived, tagged].forEach(claim);
		expect(claim(at(conversationEvent({ tags }), later))).toEqual([]);
		expect(claim(at(archived, '2026-11-02T10:02:00Z'))).toEqual(['conversationArchived']);
	});
});

describe('an event whose record has an odd ID, or none', () => {
	const odd: unknown[] = [
		undefined,
		null,
		7,
		[],
		['t_1'],
		{},
		{ toString: 'x' },
		{ toString: null },
	];
	const everyPlace = (id: unknown) => {
		const participant = { displayName: 'Ada', contact: id };
		const more = { id, tags: [{ id, value: id }], externalParticipants: [participant] };
		const file = { signedUrl: { url: 'https://files.example/1' } };
		const data = { duration: id, answered: true, recordings: [file] };
		const item = { id, author: { id }, event: { type: id, data }, createdAt: id, text: id };
		return [
			conversationEvent({ ...more, assignedToMemberId: id } as IDataObject),
			itemEvent('phone', item as IDataObject),
			itemEvent('phone', { ...item, event: { type: 'inboundCall', data } } as IDataObject),
			itemEvent('phone', { ...item, requestId: 'asyncRequest_1' } as IDataObject),
			{ ...itemEvent('phone'), conversation: more } as unknown as SpruceEvent,
			recordEvent('contact.updated', { id, category: id, tags: [{ id }] } as IDataObject),
			recordEvent('contact.deleted', { id } as IDataObject),
		];
	};

	it.each(odd)('counts once: %j', (id) => {
		for (const event of everyPlace(id)) {
			const claim = claimer(eventNames);
			expect(claim(event)).toContain('anyEvent');
			expect(claim(event)).toEqual([]);
			const filters = { lines: ['x'], conversationTagIds: ['x'], contactTagIds: ['x'] };
			expect(() => claimer(eventNames, filters)(event)).not.toThrow();
		}
	});

	it('takes no request from another record without an ID', () => {
		const memory = new EndpointMemory();
		memory.withRequestId(itemEvent('phone', { id: null, requestId: 'asyncRequest_1' }));
		const other = itemEvent('phone', { id: null, direction: 'outbound' });
		expect(memory.withRequestId(other)).toEqual(other);
	});
});

describe('a filter for a text', () => {
	const filters = { textContains: ['STOP'] };

	it('leaves out everything that has none', () => {
		const claim = claimer(eventNames, filters);
		const without = [
			itemEvent('fax'),
			callEvent({ voicemail: {} }),
			conversationEvent({ archived: true }),
			recordEvent('contact.created'),
			recordEvent('scheduledMessage.sent', { message: { text: 'STOP' } }),
			recordEvent('appointment.created', { text: 'STOP' }),
		];
		expect(without.flatMap(claim)).toEqual([]);
		expect(claim(itemEvent('phone', { text: 'Stop!' }))).toContain('textMessageReceived');
	});
});

describe('an item', () => {
	it('with an event of an unknown type is not a call', () => {
		const claim = claimer(['missedCall', 'callCompleted', 'textMessageReceived']);
		const form = itemEvent('phone', { text: 'Intake form', event: { type: 'formSubmitted' } });
		expect(claim(form)).toEqual(['textMessageReceived']);
	});

	it('that does not say how its call went is not a missed call', () => {
		const claim = claimer(['missedCall']);
		expect(claim(callEvent({ answered: undefined }))).toEqual([]);
	});
});

describe('a conversation', () => {
	it('is assigned even if the event of a later message arrives first', () => {
		const claim = claimer(['conversationAssigned', 'conversationTagged']);
		const assigned = { assignedToMemberId: 'entity_2' };
		const message = at(conversationEvent({ ...assigned, lastMessageAt: later }), later);
		expect(claim(message)).toEqual([]);
		expect(claim(conversationEvent(assigned))).toEqual(['conversationAssigned']);
		expect(claim(at(conversationEvent(assigned), '2026-11-02T10:00:30Z'))).toEqual([]);
	});

	it('is assigned once, whatever else happens to it afterwards', () => {
		const claim = claimer(['conversationAssigned']);
		const assigned = conversationEvent({ assignedToMemberId: 'entity_2' });
		expect(claim(assigned)).toEqual(['conversationAssigned']);
		expect(claim(at(assigned, later))).toEqual([]);
	});

	it('is tagged when a tag of the filter is added, and not when another tag is added to it', () => {
		const tagged = (...ids: string[]) => conversationEvent({ tags: ids.map((id) => ({ id })) });
		const story = [
			conversationEvent(),
			at(tagged('tag_intake'), '2026-11-02T10:00:01Z'),
			at(tagged('tag_intake', 'tag_vip'), '2026-11-02T10:00:02Z'),
			at(tagged('tag_vip'), '2026-11-02T10:00:03Z'),
			at(tagged('tag_vip', 'tag_intake'), '2026-11-02T10:00:04Z'),
		];
		const countsOf = (conversationTagIds?: string[]) =>
			story
				.map(claimer(['conversationTagged'], { conversationTagIds }))
				.map((names) => names.length);
		expect(countsOf(['tag_intake', 'tag_x'])).toEqual([0, 1, 0, 0, 1]);
		expect(countsOf(['tag_vip'])).toEqual([0, 0, 1, 0, 0]);
		expect(countsOf()).toEqual([0, 1, 1, 0, 1]);
	});

	it('is archived once more after it was reopened', () => {
		const claim = claimer(['conversationArchived']);
		const archived = (isArchived: boolean, second: number) =>
			at(conversationEvent({ archived: isArchived }), `2026-11-02T10:00:0${second}Z`);
		const story = [archived(true, 1), archived(true, 2), archived(false, 3), archived(true, 4)];
		expect(story.map(claim).map((names) => names.length)).toEqual([1, 0, 0, 1]);
	});

	it('does not count as changed because an older event arrives late', () => {
		const claim = claimer(['conversationAssigned']);
		const assigned = conversationEvent({ assignedToMemberId: 'entity_2' });
		const counts = [at(assigned, later), conversationEvent(), at(assigned, '2026-11-02T10:02:00Z')];
		expect(counts.map(claim).map((names) => names.length)).toEqual([1, 0, 0]);
	});
});

describe('the requestId of a message', () => {
	it('is kept from its first event for later events without one', () => {
		const memory = new EndpointMemory();
		memory.withRequestId(itemEvent('phone', { requestId: 'asyncRequest_1' }));
		const event = memory.withRequestId(itemEvent('phone', {}, updated));
		expect(event.object.requestId).toBe('asyncRequest_1');
		const other = itemEvent('phone', { id: 'ti_2' }, updated);
		expect(memory.withRequestId(other)).toEqual(other);
	});
});

describe('any order of the events of some calls and messages, each delivered any number of times', () => {
	it('counts each name of an item once', () => {
		const story = ['ti_1', 'ti_2', 'ti_3'].flatMap((id) => [
			callEvent({}, { id }),
			at(callEvent({ voicemail: {} }, { id }, updated), later),
			at(callEvent({ voicemail: {} }, { id }, updated), '2026-11-02T10:02:00Z'),
			itemEvent('phone', { id: `${id}_text` }),
		]);
		const deliveries = fc
			.array(fc.nat(story.length - 1), { maxLength: 30 })
			.chain((repeats) => fc.shuffledSubarray([...story.keys(), ...repeats], { minLength: 12 }));
		fc.assert(
			fc.property(deliveries, (order) => {
				const claim = claimer(everything);
				const counted = order
					.map((index) => story[index])
					.flatMap((event) => claim(event).map((name) => `${name} ${String(event.object.id)}`));
				expect(new Set(counted).size).toBe(counted.length);
				const items = new Set(order.map((index) => String(story[index].object.id)));
				const named = new Set(counted.map((text) => text.split(' ')[1]));
				expect(named).toEqual(items);
			}),
		);
	});
});

describe('a conversation that gets a tag', () => {
	const untagged = at(conversationEvent({ tags: [] }), '2026-11-02T09:00:00Z');
	const withTags = (...tags: object[]) => at(conversationEvent({ tags }), later);
	const vip = { id: 'tag_1', value: 'VIP' };
	const other = { id: 'tag_2', value: 'Other' };

	it.each(['tag_1', 'VIP', 'vip', ' Vip '])('counts for the filter %j', (entered) => {
		const claim = claimer(['conversationTagged'], { conversationTagIds: [entered] });
		claim(untagged);
		expect(claim(withTags(vip))).toEqual(['conversationTagged']);
	});

	it('does not count for another tag than the one that was entered by name', () => {
		const claim = claimer(['conversationTagged'], { conversationTagIds: ['vip'] });
		claim(at(conversationEvent({ tags: [vip] }), '2026-11-02T09:00:00Z'));
		expect(claim(withTags(vip, other))).toEqual([]);
	});

	it('does not count for a name that no tag has', () => {
		const claim = claimer(['conversationTagged'], { conversationTagIds: ['VIPs'] });
		claim(untagged);
		expect(claim(withTags(vip))).toEqual([]);
	});
});

describe('what the API sent', () => {
	const sent = { direction: 'outbound' };
	const byRequest = { requestId: 'asyncRequest_1' };
	const byToken = { author: { deviceInformation: { accessID: 'access_1' } } };
	const note = { direction: 'none', isInternalNote: true };

	it.each([
		['a message', { ...sent, ...byRequest }, ['messageSent']],
		['a message whose author has an access ID', { ...sent, ...byToken }, ['messageSent']],
		['a note', { ...note, ...byRequest }, ['internalNoteAdded']],
		['a note whose author has an access ID', { ...note, ...byToken }, ['internalNoteAdded']],
	])('does not count for its own event, unless that is wanted: %s', (_case, item, names) => {
		const event = itemEvent('phone', item);

		expect(claimer(everything)(event)).toEqual([]);
		expect(claimer(everything, { ignoresApi: true })(event)).toEqual([]);
		expect(claimer(everything, { ignoresApi: false })(event)).toEqual(names);
	});

	it.each([
		['a person sent', {}],
		['a person sent with an app', { author: { deviceInformation: { accessID: ' ' } } }],
		['nobody is named for', { author: null, requestId: '' }],
		['an author without a device sent', { author: { deviceInformation: null } }],
	])('is not what %s', (_case, more) => {
		const event = itemEvent('phone', { ...sent, ...more });

		expect(claimer(everything)(event)).toEqual(['messageSent']);
		expect(claimer(everything, { ignoresApi: true })(event)).toEqual(['messageSent']);
	});

	it('counts for Any Event, which says that it may start its own workflow', () => {
		const event = itemEvent('phone', { ...sent, ...byToken });

		expect(claimer([...everything, 'anyEvent'])(event)).toEqual(['anyEvent']);
	});
});
