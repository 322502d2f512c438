import fc from 'fast-check';
import { EndpointMemory } from '../../../nodes/SpruceHealth/trigger/memory/EndpointMemory';
import { eventNames } from '../../../nodes/SpruceHealth/trigger/events/events';
import { claimEvent } from '../../../nodes/SpruceHealth/trigger/memory/claimEvent';
import type { EventFilters } from '../../../nodes/SpruceHealth/trigger/events/filters';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import { callEvent, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';

const updated = 'conversationItem.updated';
const everything = eventNames.filter((word) => word !== 'anyEvent');
const at = (event: SpruceEvent, time: string): SpruceEvent => ({ ...event, time });
const later = '2026-11-02T10:01:00Z';

function counter(chosen: readonly string[], filters: EventFilters = {}) {
	const memory = new EndpointMemory();
	return (event: SpruceEvent) => claimEvent(event, { chosen: [...chosen], filters }, memory, 0);
}

describe('an event', () => {
	it('counts once, however often it is delivered', () => {
		const count = counter(everything);
		expect(count(itemEvent('phone'))).toEqual(['textMessageReceived']);
		expect(count(itemEvent('phone'))).toEqual([]);
	});

	it('with an id counts once by it, and others of the same record and time count as well', () => {
		const count = counter(everything);
		const withId = (id: string) => ({ ...recordEvent('contact.updated'), id });
		expect([withId('wev_1'), withId('wev_2'), withId('wev_1')].map(count)).toEqual([
			['contactUpdated'],
			['contactUpdated'],
			[],
		]);
	});

	it('that the filters stop does not count, and is not remembered', () => {
		const filters = { channels: ['fax'] };
		const count = counter(everything, filters);
		expect(count(itemEvent('phone'))).toEqual([]);
		filters.channels = [];
		expect(count(itemEvent('phone'))).toEqual(['textMessageReceived']);
	});
});

describe('a call', () => {
	it('is missed once, though several events tell it, and its voicemail counts when it is there', () => {
		const count = counter(everything);
		expect(count(callEvent())).toEqual(['missedCall']);
		expect(count(at(callEvent({}, {}, updated), later))).toEqual([]);
		const voicemail = callEvent({ voicemail: {} }, {}, updated);
		expect(count(at(voicemail, '2026-11-02T10:02:00Z'))).toEqual(['voicemailReceived']);
		expect(count(at(voicemail, '2026-11-02T10:03:00Z'))).toEqual([]);
	});

	it('counts when its first event gets lost or comes last', () => {
		const count = counter(everything);
		expect(count(at(callEvent({ voicemail: {} }, {}, updated), later))).toEqual([
			'voicemailReceived',
			'missedCall',
		]);
		expect(count(callEvent())).toEqual([]);
	});
});

describe('an item with an event of a kind that is new', () => {
	it('is no call', () => {
		const count = counter(['missedCall', 'callCompleted', 'textMessageReceived']);
		const form = itemEvent('phone', { text: 'Intake form', event: { type: 'formSubmitted' } });
		expect(count(form)).toEqual(['textMessageReceived']);
	});

	it('that does not say how a call went is no missed one', () => {
		const count = counter(['missedCall']);
		expect(count(callEvent({ answered: undefined }))).toEqual([]);
	});
});

describe('a conversation', () => {
	it('is assigned though a message has come since, of which n8n heard first', () => {
		const count = counter(['conversationAssigned', 'conversationTagged']);
		const assigned = { assignedToMemberId: 'entity_2' };
		const message = at(conversationEvent({ ...assigned, lastMessageAt: later }), later);
		expect(count(message)).toEqual([]);
		expect(count(conversationEvent(assigned))).toEqual(['conversationAssigned']);
		expect(count(at(conversationEvent(assigned), '2026-11-02T10:00:30Z'))).toEqual([]);
	});

	it('is assigned once, whatever else happens to it afterwards', () => {
		const count = counter(['conversationAssigned']);
		const assigned = conversationEvent({ assignedToMemberId: 'entity_2' });
		expect(count(assigned)).toEqual(['conversationAssigned']);
		expect(count(at(assigned, later))).toEqual([]);
	});

	it('is tagged with a tag that the filter names, and not with another one beside it', () => {
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
				.map(counter(['conversationTagged'], { conversationTagIds }))
				.map((words) => words.length);
		expect(countsOf(['tag_intake', 'tag_x'])).toEqual([0, 1, 0, 0, 1]);
		expect(countsOf(['tag_vip'])).toEqual([0, 0, 1, 0, 0]);
		expect(countsOf()).toEqual([0, 1, 1, 0, 1]);
	});

	it('is archived again after it was opened', () => {
		const count = counter(['conversationArchived']);
		const archived = (isArchived: boolean, second: number) =>
			at(conversationEvent({ archived: isArchived }), `2026-11-02T10:00:0${second}Z`);
		const story = [archived(true, 1), archived(true, 2), archived(false, 3), archived(true, 4)];
		expect(story.map(count).map((words) => words.length)).toEqual([1, 0, 0, 1]);
	});

	it('is not taken for changed by an older event that comes late', () => {
		const count = counter(['conversationAssigned']);
		const assigned = conversationEvent({ assignedToMemberId: 'entity_2' });
		const counts = [at(assigned, later), conversationEvent(), at(assigned, '2026-11-02T10:02:00Z')];
		expect(counts.map(count).map((words) => words.length)).toEqual([1, 0, 0]);
	});
});

describe('the requestId of a message', () => {
	it('is kept from its first event, for later ones that carry none', () => {
		const memory = new EndpointMemory();
		memory.withRequestId(itemEvent('phone', { requestId: 'asyncRequest_1' }));
		const told = memory.withRequestId(itemEvent('phone', {}, updated));
		expect(told.object.requestId).toBe('asyncRequest_1');
		const other = itemEvent('phone', { id: 'ti_2' }, updated);
		expect(memory.withRequestId(other)).toEqual(other);
	});
});

describe('any order of the events of some calls and messages, each delivered any number of times', () => {
	it('counts each word of an item once', () => {
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
				const count = counter(everything);
				const counted = order
					.map((index) => story[index])
					.flatMap((event) => count(event).map((word) => `${word} ${String(event.object.id)}`));
				expect(new Set(counted).size).toBe(counted.length);
				const items = new Set(order.map((index) => String(story[index].object.id)));
				const named = new Set(counted.map((text) => text.split(' ')[1]));
				expect(named).toEqual(items);
			}),
		);
	});
});
