import fc from 'fast-check';
import { EndpointMemory } from '../../../nodes/SpruceHealth/trigger/memory/EndpointMemory';
import { eventNames } from '../../../nodes/SpruceHealth/trigger/events/events';
import { claimEvent } from '../../../nodes/SpruceHealth/trigger/memory/claimEvent';
import type { EventFilters } from '../../../nodes/SpruceHealth/trigger/events/filters';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import { callEvent, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';

const updated = 'conversationItem.updated';
const everything = eventNames.filter((name) => name !== 'anyEvent');
const at = (event: SpruceEvent, time: string): SpruceEvent => ({ ...event, time });
const later = '2026-11-02T10:01:00Z';

function claimer(chosen: readonly string[], filters: EventFilters = {}) {
	const memory = new EndpointMemory();
	return (event: SpruceEvent) => claimEvent(event, { chosen: [...chosen], filters }, memory, 0);
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
