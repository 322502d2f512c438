import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import { logEntry } from '../logEntry';
import { bodyOf, callEvent, itemEvent } from '../sampleEvents';
import { signed, triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;

let events = 0;

const fresh = (event: SpruceEvent): SpruceEvent => ({ ...event, id: `wev_${++events}` });

/** A conversation of the seed with a saved contact. */
function seeded(channel = 'phone'): Conversation {
	const found = clinic.simulator.organization.conversations.find(
		({ type, externalParticipants: [one] }) => type === channel && one?.contact,
	);
	if (found === undefined) throw new Error(`The seed has no ${channel} conversation`);
	return found;
}

/** What starts the workflow by an event whose item comes without its conversation. */
async function deliver(
	bench: WebhookBench,
	event: SpruceEvent,
	inPlace: IDataObject = {},
): Promise<IDataObject[]> {
	const body = bodyOf(event);
	const { object } = body.data as { object: IDataObject };
	// JSON leaves out what is undefined.
	body.data = { object: { ...object, conversation: undefined, ...inPlace } };
	const text = JSON.stringify(body);
	const key = spruce.endpoints[0].signingSecrets[0].value;
	const { status, workflowData } = await bench.receive({ body: text, headers: signed(text, key) });
	expect(status).toBe(200);
	return (workflowData?.[0] ?? []).map(({ json }) => json);
}

const messageIn = ({ type, id: conversationId }: Conversation, more: IDataObject = {}) =>
	fresh(itemEvent(type, { conversationId, ...more }));

const calls = () => clinic.simulator.requests.map(({ operationId }) => operationId);

describe('an item that comes without its conversation', () => {
	it.each<[string, (id: string) => IDataObject]>([
		['nothing', () => ({})],
		['null', () => ({ conversation: null })],
		['an empty object', () => ({ conversation: {} })],
		['an empty text', () => ({ conversation: '' })],
		['a list', () => ({ conversation: [] })],
		['its ID', (id) => ({ conversation: id, conversationId: undefined })],
		['an object with its ID', (id) => ({ conversation: { id }, conversationId: undefined })],
		[
			'an object without its channel',
			(id) => ({ conversation: { object: 'conversation', id, title: 'x', type: null } }),
		],
	])('is looked up once, with %s in its place', async (_, inPlace) => {
		const bench = await spruce.active({ events: ['textMessageReceived', 'faxReceived'] });
		const conversation = seeded();
		const event = messageIn(conversation);
		const [json, ...others] = await deliver(bench, event, inPlace(conversation.id));

		expect(others).toEqual([]);
		expect(json).toMatchObject({
			event: 'textMessageReceived',
			events: ['textMessageReceived'],
			object: { id: 'ti_1', conversationId: conversation.id },
			conversation: { id: conversation.id, type: 'phone' },
		});
		expect(json).not.toHaveProperty('lookupError');
		expect(calls()).toEqual(['Conversation']);
		expect(await deliver(bench, event)).toEqual([]);
		expect(calls()).toHaveLength(1);
	});

	it('starts nothing when its channel has another name', async () => {
		const bench = await spruce.active({ events: ['faxReceived', 'emailReceived'] });
		expect(await deliver(bench, messageIn(seeded()))).toEqual([]);
	});

	it('is not looked up when it has none of the chosen names, or a filter of its own stops it', async () => {
		const bench = await spruce.active({
			events: ['textMessageReceived', 'missedCall'],
			filters: { textContains: 'STOP' },
		});
		const conversation = seeded();
		expect(await deliver(bench, messageIn(conversation, { direction: 'outbound' }))).toEqual([]);
		expect(await deliver(bench, messageIn(conversation, { text: 'Hello' }))).toEqual([]);
		expect(calls()).toEqual([]);
	});

	it.each<[string, (conversation: Conversation) => IDataObject, number]>([
		['its line', ({ internalEndpoint }) => ({ lines: [internalEndpoint?.rawValue] }), 1],
		['another line', () => ({ lines: ['+12065550000'] }), 0],
		['its channel', () => ({ channels: ['phone'] }), 1],
		['another channel', () => ({ channels: ['fax'] }), 0],
		['another tag', () => ({ conversationTagIds: ['tag_none'] }), 0],
		['any contact', () => ({ contactCategories: ['patient', 'professional', 'clinic'] }), 1],
		['people who are not saved', () => ({ contactCategories: ['unknown'] }), 0],
	])('is judged by a filter for %s once it is known', async (_, filtersOf, count) => {
		const conversation = seeded();
		const bench = await spruce.active({ events: ['anyEvent'], filters: filtersOf(conversation) });
		expect(await deliver(bench, messageIn(conversation))).toHaveLength(count);
		expect(calls()[0]).toBe('Conversation');
	});

	it('brings its contact, although only the conversation names it', async () => {
		const conversation = seeded();
		const bench = await spruce.active({ events: ['anyEvent'], options: { includeContact: true } });
		const [json] = await deliver(bench, messageIn(conversation));
		expect(json.contact).toMatchObject({ id: conversation.externalParticipants[0].contact });
		expect(calls()).toEqual(['Conversation', 'Contact']);
	});

	it.each([400, 403, 404, 422])('is not lost when looking up fails with %i', async (status) => {
		const filters = {
			lines: ['+12065550000'],
			channels: ['fax'],
			conversationTagIds: ['tag_none'],
			contactCategories: ['clinic'],
		};
		const events = ['textMessageReceived', 'emailReceived', 'messageSent'];
		const bench = await spruce.active({ events, filters, options: { includeContact: true } });
		clinic.simulator.faults.add({ kind: 'status', status, operationId: 'Conversation' });
		const event = messageIn(seeded());

		expect(await deliver(bench, event)).toMatchObject([
			{
				event: 'textMessageReceived',
				events: ['textMessageReceived', 'emailReceived'],
				object: { id: 'ti_1' },
				lookupError: expect.stringMatching(/^Conversation: /),
			},
		]);
		expect(await deliver(bench, event)).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['does not say which one it is', { conversationId: '' }],
		['has an odd ID in its place', { conversationId: { toString: 'x' } }],
	])('is not lost when it %s', async (_, more) => {
		const bench = await spruce.active({
			events: ['textMessageReceived'],
			filters: { lines: ['x'] },
		});
		expect(await deliver(bench, messageIn(seeded(), more))).toMatchObject([
			{ event: 'textMessageReceived', lookupError: expect.stringMatching(/^Conversation: /) },
		]);
	});

	it('is not lost when Spruce answers with something else', async () => {
		const bench = await spruce.active({ events: ['anyEvent'], filters: { lines: ['x'] } });
		const operationId = 'Conversation';
		clinic.simulator.faults.add({ kind: 'status', status: 200, body: {}, operationId });
		expect(await deliver(bench, messageIn(seeded()))).toMatchObject([
			{ lookupError: expect.stringMatching(/^Conversation: /) },
		]);
	});

	it('is answered in time, and comes once, when looking up takes long', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const operationId = 'Conversation';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 2_500, operationId, times: 1 });
		const event = messageIn(seeded());
		const [first, repeat] = await Promise.all([deliver(bench, event), deliver(bench, event)]);

		expect([...first, ...repeat]).toMatchObject([{ conversation: { type: 'phone' } }]);
		expect(calls()).toEqual(['Conversation']);
	});

	it('is a missed call all the same, once for both of its events', async () => {
		const bench = await spruce.active({ events: ['missedCall', 'textMessageReceived'] });
		const conversationId = seeded().id;
		const call = fresh(callEvent({}, { id: 'ti_call_1', conversationId }));
		expect(await deliver(bench, call)).toMatchObject([{ event: 'missedCall' }]);
		const later = { ...fresh(call), type: 'conversationItem.updated' };
		expect(await deliver(bench, later)).toEqual([]);
	});

	it('is looked up when a catch-up brings it', async () => {
		const bench = await spruce.active({
			events: ['textMessageReceived'],
			options: { catchUp: true },
		});
		const [conversation, other] = [seeded(), seeded('secure')];
		const missed = ['ti_missed', 'ti_other'].map((id, index) => {
			const of = [conversation, other][index];
			return { ...messageIn(of, { id }), time: new Date(Date.now() - 3_600_000).toISOString() };
		});
		for (const event of missed) {
			const entry = logEntry(spruce.endpoints[0].id, { ...event, conversation: undefined });
			clinic.simulator.organization.webhookEvents.push(entry);
		}

		expect(
			await deliver(bench, fresh(itemEvent('fax')), { conversation: { type: 'fax' } }),
		).toEqual([
			expect.objectContaining({
				event: 'textMessageReceived',
				recovered: true,
				conversation: expect.objectContaining({ id: conversation.id }),
			}),
		]);
	});

	it('does not hold back the other events of a body', async () => {
		const bench = await spruce.active({ events: ['textMessageReceived'] });
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId: 'Conversation' });
		const ids = ['ti_a', 'ti_b', 'ti_c'];
		const events = ids.map((id) =>
			bodyOf({ ...messageIn(seeded(), { id }), conversation: undefined }),
		);
		const text = JSON.stringify({ events });
		const key = spruce.endpoints[0].signingSecrets[0].value;
		const delivery = await bench.receive({ body: text, headers: signed(text, key) });
		const items = (delivery.workflowData?.[0] ?? []).map(({ json }) => json);

		expect(items.map(({ object }) => (object as IDataObject).id)).toEqual(ids);
		expect(items.map(({ lookupError }) => lookupError !== undefined)).toEqual([true, false, false]);
	});
});

describe('a deleted message of which only the ID is told', () => {
	it('passes the filters, and nothing is looked up', async () => {
		const filters = { lines: ['x'], directions: ['inbound'], textContains: ['STOP'] };
		const bench = await spruce.active({ events: ['messageDeleted'], filters });
		const deleted = fresh({ ...itemEvent('phone'), type: 'conversationItem.deleted' });
		const onlyId = { ...deleted, object: { object: 'conversationItem', id: 'ti_1' } };

		expect(await deliver(bench, onlyId)).toEqual([
			{
				event: 'messageDeleted',
				events: ['messageDeleted'],
				type: 'conversationItem.deleted',
				eventTime: deleted.time,
				eventId: deleted.id,
				object: onlyId.object,
			},
		]);
		expect(calls()).toEqual([]);
	});

	it('is judged by its line where it says in which conversation it was', async () => {
		const bench = await spruce.active({ events: ['messageDeleted'], filters: { lines: ['x'] } });
		const { id: conversationId } = seeded();
		const deleted = fresh({ ...itemEvent('phone'), type: 'conversationItem.deleted' });
		const object = { id: 'ti_1', conversationId };

		expect(await deliver(bench, { ...deleted, object })).toEqual([]);
		expect(calls()).toEqual(['Conversation']);
	});
});
