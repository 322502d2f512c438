import { readEvents, type ReadEvents } from '../../../nodes/SpruceHealth/records/event/readEvents';
import { bodyOf, conversationEvent, itemEvent, recordEvent } from '../../trigger/sampleEvents';

const readAll = (body: unknown): ReadEvents => readEvents(JSON.stringify(body));

const read = (body: unknown) => {
	const { events, unreadable } = readAll(body);
	expect(unreadable).toEqual([]);
	return events;
};

describe('the body of a webhook', () => {
	it.each([
		['an item, with its conversation apart from it', itemEvent('phone')],
		['a conversation', conversationEvent()],
		['an event with an id', { ...conversationEvent(), id: 'wev_1' }],
	])('is read as %s', (_, event) => {
		expect(read(bodyOf(event))).toEqual([event]);
	});

	it('is read when it has no time', () => {
		const body = { type: 'contact.created', data: { object: { id: 'entity_1' } } };
		expect(read(body)).toEqual([{ type: 'contact.created', time: '', object: { id: 'entity_1' } }]);
	});

	it('keeps the data beside the record', () => {
		const event = recordEvent('contact.merged');
		const body = bodyOf(event);
		const deletedContactIds = ['entity_2'];
		body.data = { object: event.object, deletedContactIds };
		expect(read(body)).toEqual([{ ...event, otherData: { deletedContactIds } }]);
	});

	it.each([
		['no data', undefined, undefined],
		['a list as its data', [1], undefined],
		['text as its record', { object: 'app_1' }, { object: 'app_1' }],
		['data of another shape', { patient: { id: 'app_1' } }, { patient: { id: 'app_1' } }],
	])('is read when it is of an unknown kind and has %s', (_, data, otherData) => {
		const type = 'appointment.created';
		expect(read({ type, data })).toEqual([{ type, time: '', object: {}, otherData }]);
	});

	const contact = { object: 'contact', id: 'entity_1', givenName: 'Ada' };
	const created = { ...recordEvent('contact.created', contact) };
	// JSON leaves out what is undefined.
	const envelope = { ...bodyOf(created), data: undefined };

	it.each<[string, unknown]>([
		['at data itself', { ...envelope, data: contact }],
		['as JSON text', { ...envelope, data: { object: JSON.stringify(contact) } }],
		['in data that is JSON text', { ...envelope, data: JSON.stringify({ object: contact }) }],
		['in data that is its JSON text', { ...envelope, data: JSON.stringify(contact) }],
		['under the name of its kind', { ...envelope, data: { contact } }],
		['in a list', { ...envelope, data: [contact] }],
		['in a list of wrappers', { ...envelope, data: [{ object: contact }] }],
		['in a list of records', { ...envelope, data: { objects: [contact] } }],
		['in a list at its documented place', { ...envelope, data: { object: [contact] } }],
		['beside the type', { ...envelope, object: contact }],
		['beside the type under its name', { ...envelope, contact }],
		['in an event that is wrapped', { event: { ...envelope, data: { object: contact } } }],
		['in an event of a batch', { events: [{ ...envelope, data: { object: contact } }] }],
		['in an event of a list', [{ ...envelope, data: { object: contact } }]],
	])('is read with its record %s', (_place, body) => {
		expect(read(body)).toEqual([created]);
	});

	it.each<[string, Record<string, unknown>]>([
		['eventType', { eventType: 'contact.created' }],
		['event_type', { event_type: 'contact.created' }],
		['event', { event: 'contact.created' }],
		['a second field, beside another word', { type: 'event', event: 'contact.created' }],
		['type, whatever else there is', { type: 'contact.created', event: 'webhook.delivery' }],
		['type, in other letters', { type: 'CONTACT.CREATED' }],
	])('is read with its type in %s', (_field, type) => {
		expect(read({ ...bodyOf(created), type: undefined, ...type })).toEqual([created]);
	});

	it('knows the types of items however their words are joined', () => {
		const body = { ...bodyOf(itemEvent('phone')), type: 'conversation_item.created' };
		expect(read(body)).toEqual([itemEvent('phone')]);
	});

	it('is read with the conversation of an item beside the item', () => {
		const { object, conversation, ...rest } = itemEvent('phone');
		const body = {
			...bodyOf({ ...rest, object }),
			data: { conversationItem: object, conversation },
		};
		expect(read(body)).toMatchObject([{ object, conversation }]);
	});

	it.each([
		['without a zone', '2026-11-02T10:00:00', '2026-11-02T10:00:00.000Z'],
		['as a number', 1793613600, '2026-11-02T10:00:00.000Z'],
		['with a zone', '2026-11-02T05:00:00-05:00', '2026-11-02T05:00:00-05:00'],
	])('is read with a time %s', (_spelling, eventTime, time) => {
		expect(read({ ...bodyOf(created), eventTime })).toEqual([{ ...created, time }]);
	});

	it('holds an event for each record, with an ID of its own', () => {
		const data = [contact, { ...contact, id: 'entity_2' }];
		expect(read({ ...envelope, id: 'wev_1', data })).toMatchObject([
			{ id: 'wev_1:0', object: { id: 'entity_1' } },
			{ id: 'wev_1:1', object: { id: 'entity_2' } },
		]);
	});

	it('holds all events of a batch, also beside one that cannot be read', () => {
		const updated = { ...recordEvent('contact.updated'), id: 'wev_2' };
		const { events, unreadable } = readAll({
			events: [{ ...bodyOf(created), id: 'wev_1' }, { object: 'event' }, bodyOf(updated)],
		});
		expect(events).toEqual([{ ...created, id: 'wev_1' }, updated]);
		expect(unreadable).toHaveLength(1);
	});

	it.each([
		['not JSON', '{"type":', /not a JSON object/],
		['JSON that breaks off', JSON.stringify(bodyOf(itemEvent('phone'))).slice(0, -1), /not a JSON/],
		['empty', '', /not a JSON object/],
		['an empty list', '[]', /not a JSON object/],
		['an empty batch', '{"events":[]}', /not a JSON object/],
		['null', 'null', /not a JSON object/],
		['text', '"event"', /not a JSON object/],
		[
			'an event without a type',
			'{"data":{"object":{}}}',
			/no type of an event \(its fields: data\)/,
		],
		['an event with two types', '{"eventType":"a.b","event":"c.d"}', /no type of an event/],
		['an event with a type that is not text', '{"type":1,"data":{"object":{}}}', /no type/],
		[
			'an event without data',
			'{"type":"contact.created"}',
			/contact\.created, but it has no contact/,
		],
		['an event whose ID is all there is', '{"id":"wev_1","type":"contact.created"}', /no contact/],
		[
			'an event whose record is a list',
			'{"type":"contact.created","data":{"object":[]}}',
			/data: object/,
		],
		[
			'an event with a list that is half a list of records',
			'{"type":"contact.created","data":[{"id":"e"},{}]}',
			/no contact/,
		],
		['bytes that are not text', '\ud800', /not a JSON object/],
		['a hundred thousand lists', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, /not a JSON object/],
		[
			'an event with a hundred thousand lists in the text of its data',
			JSON.stringify({ type: 'contact.created', data: `${'['.repeat(1e5)}${']'.repeat(1e5)}` }),
			/has no contact/,
		],
		[
			'an event with a hundred thousand records in each other',
			`{"type":"contact.created","data":${'{"object":'.repeat(1e5)}1${'}'.repeat(1e5)}}`,
			/not a JSON object/,
		],
	])('cannot be read when it is %s, and says so', (_what, text, seen) => {
		expect(readEvents(text)).toEqual({
			events: [],
			unreadable: [{ key: expect.any(String), seen: expect.stringMatching(seen) }],
		});
	});

	it('that cannot be read has a key of its own, the same for its repeats', () => {
		const bodies = ['{"id":"wev_1"}', '{"id":"wev_2"}', '{"a":1}', '{"a":2}', 'x', ''];
		const keys = bodies.map((body) => readEvents(body).unreadable[0].key);
		expect(new Set(keys).size).toBe(bodies.length);
		expect(readEvents('{"id":"wev_1","attempt":2}').unreadable[0].key).toBe(keys[0]);
	});

	it('that cannot be read is described without its values', () => {
		const { unreadable } = readEvents('{"name":"Ada Lovelace","Ada Lovelace":1}');
		expect(unreadable[0].seen).toBe('it has no type of an event (its fields: name)');
	});
});
