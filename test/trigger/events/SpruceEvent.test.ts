import { eventKey, readEvent } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import { bodyOf, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';

const read = (body: unknown) => readEvent(Buffer.from(JSON.stringify(body)));

describe('the body of a webhook', () => {
	it.each([
		['an item, with its conversation apart from it', itemEvent('phone')],
		['a conversation', conversationEvent()],
		['an event with an id', { ...conversationEvent(), id: 'wev_1' }],
	])('is read as %s', (_, event) => {
		expect(read(bodyOf(event))).toEqual(event);
	});

	it('is read when it has no time', () => {
		const body = { type: 'contact.created', data: { object: { id: 'entity_1' } } };
		expect(read(body)).toEqual({ type: 'contact.created', time: '', object: { id: 'entity_1' } });
	});

	it('keeps the data beside the record', () => {
		const event = recordEvent('contact.merged');
		const body = bodyOf(event);
		const deletedContactIds = ['entity_2'];
		body.data = { object: event.object, deletedContactIds };
		expect(read(body)).toEqual({ ...event, otherData: { deletedContactIds } });
	});

	it.each([
		['no data', undefined, undefined],
		['a list as its data', [1], undefined],
		['text as its record', { object: 'app_1' }, { object: 'app_1' }],
		[
			'a record under another name',
			{ appointment: { id: 'app_1' } },
			{ appointment: { id: 'app_1' } },
		],
	])('is read when it is of an unknown kind and has %s', (_, data, otherData) => {
		const type = 'appointment.created';
		expect(read({ type, data })).toEqual({ type, time: '', object: {}, otherData });
	});

	it.each([
		['not JSON', '{"type":'],
		['JSON that breaks off', JSON.stringify(bodyOf(itemEvent('phone'))).slice(0, -1)],
		['a list', '[]'],
		['null', 'null'],
		['text', '"event"'],
		['an event without a type', '{"data":{"object":{}}}'],
		['an event with a type that is not text', '{"type":1,"data":{"object":{}}}'],
		['an event without data', '{"type":"contact.created"}'],
		['an event whose record is a list', '{"type":"contact.created","data":{"object":[]}}'],
		['bytes that are not text', '\ud800'],
	])('is not an event when it is %s', (_, text) => {
		expect(readEvent(Buffer.from(text))).toBeUndefined();
	});
});

describe('the key of an event', () => {
	it('is its ID', () => {
		expect(eventKey({ ...recordEvent('contact.created'), id: 'wev_1' })).toBe('wev_1');
	});

	it('is otherwise made of the type, the ID of the record and the time', () => {
		const event = recordEvent('contact.updated');
		const others = [
			{ ...event, type: 'contact.created' },
			{ ...event, object: { id: 'entity_2' } },
			{ ...event, time: '2026-11-02T10:00:01Z' },
		];
		expect(eventKey({ ...event, object: { ...event.object, more: 1 } })).toBe(eventKey(event));
		expect(new Set([event, ...others].map(eventKey)).size).toBe(4);
	});

	it('is made of all data if there is no record with an ID', () => {
		const event = { ...recordEvent('appointment.created', {}), otherData: { appointment: 1 } };
		const others = [
			{ ...event, otherData: { appointment: 2 } },
			{ ...event, object: { appointment: 3 } },
		];
		expect(new Set([event, { ...event }, ...others].map(eventKey)).size).toBe(3);
	});
});
