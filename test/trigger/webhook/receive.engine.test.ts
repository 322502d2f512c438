import type { IDataObject } from 'n8n-workflow';
import { gzipSync } from 'node:zlib';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { bytesOf } from '../../engine/environment/bytesOf';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import { until } from '../../until';
import { otherProcess } from '../otherProcess';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import {
	bodyOf,
	callEvent,
	conversation,
	conversationEvent,
	itemEvent,
	recordEvent,
} from '../sampleEvents';
import { signed, triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;

let events = 0;

/** The event with an ID that no other event of this file has. */
const fresh = (event: SpruceEvent): SpruceEvent => ({ ...event, id: `wev_${++events}` });

const jsonOf = async (bench: WebhookBench, event: SpruceEvent) => {
	const { status, workflowData } = await spruce.deliver(bench, event);
	expect(status).toBe(200);
	return workflowData?.[0].map(({ json }) => json);
};

const secretOf = () => spruce.endpoints[0].signingSecrets[0].value;

describe('an event that is wanted', () => {
	it('starts one execution, with the record and its conversation', async () => {
		const bench = await spruce.active({ events: ['textMessageReceived', 'missedCall'] });
		const event = fresh(itemEvent('phone', { text: 'Grüße' }));

		expect(await jsonOf(bench, event)).toEqual([
			{
				event: 'textMessageReceived',
				events: ['textMessageReceived'],
				type: 'conversationItem.created',
				eventTime: event.time,
				eventId: event.id,
				object: event.object,
				conversation: event.conversation,
			},
		]);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('has all of the chosen names that match, the most specific first', async () => {
		const bench = await spruce.active({ events: ['missedCall', 'voicemailReceived'] });
		const [json] =
			(await jsonOf(bench, fresh(callEvent({ voicemail: {} }, { id: 'ti_vm' })))) ?? [];

		expect(json).toMatchObject({
			event: 'voicemailReceived',
			events: ['voicemailReceived', 'missedCall'],
		});
	});

	it('of a conversation contains the conversation once, as its object', async () => {
		const bench = await spruce.active({ events: ['conversationUpdated'] });
		const event = fresh(conversationEvent());
		const [json] = (await jsonOf(bench, event)) ?? [];

		expect(json.object).toEqual(event.object);
		expect(json).not.toHaveProperty('conversation');
	});

	it('of an unknown type starts a workflow that wants any event', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const event = fresh(recordEvent('appointment.created', { id: 'app_1' }));

		expect(await jsonOf(bench, event)).toMatchObject([{ type: 'appointment.created' }]);
	});

	it('of an unknown type brings all of its data, whatever its shape', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const body = JSON.stringify({ type: 'appointment.created', data: { appointmentId: 'app_1' } });
		const delivery = await bench.receive({ body, headers: signed(body, secretOf()) });

		expect(delivery.status).toBe(200);
		expect(delivery.workflowData?.[0].map(({ json }) => json)).toMatchObject([
			{ type: 'appointment.created', object: {}, data: { appointmentId: 'app_1' } },
		]);
	});

	it('of merged contacts contains the deleted IDs that Spruce sends beside the contact', async () => {
		const bench = await spruce.active({ events: ['contactMerged'] });
		const merged = bodyOf(fresh(recordEvent('contact.merged')));
		const data = { ...(merged.data as IDataObject), deletedContactIds: ['entity_2'] };
		const body = JSON.stringify({ ...merged, data });
		const delivery = await bench.receive({ body, headers: signed(body, secretOf()) });

		expect(delivery.workflowData?.[0][0].json).toMatchObject({
			object: { id: 'entity_1' },
			data: { deletedContactIds: ['entity_2'] },
		});
	});
});

describe('an event that starts nothing', () => {
	it.each([
		['has another name', fresh(itemEvent('email'))],
		['is stopped by a filter', fresh(itemEvent('phone', { requestId: 'asyncRequest_1' }))],
		['is of an unknown type', fresh(recordEvent('appointment.created'))],
	])('is answered 200 when it %s', async (_, event) => {
		const filters = { ignoresApi: true };
		const bench = await spruce.active({ events: ['textMessageReceived'], filters });
		expect(await jsonOf(bench, event)).toBeUndefined();
	});
});

describe('an event that is delivered again', () => {
	it('starts nothing', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const event = fresh(recordEvent('contact.created'));
		expect(await jsonOf(bench, event)).toHaveLength(1);
		expect(await jsonOf(bench, event)).toBeUndefined();
	});

	it('starts nothing in a process that knows it only from the database', async () => {
		const first = await spruce.active({ events: ['anyEvent'] });
		const event = fresh(recordEvent('contact.created'));
		expect(await jsonOf(first, event)).toHaveLength(1);
		const second = await otherProcess(spruce, first);

		expect(await jsonOf(second, event)).toBeUndefined();
		expect(await jsonOf(second, fresh(event))).toHaveLength(1);
	});

	it('starts one execution when it arrives twenty times in the same moment', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const event = fresh(recordEvent('contact.created'));
		const copies = Array.from({ length: 20 }, async () => await jsonOf(bench, event));
		const started = (await Promise.all(copies)).filter((items) => items !== undefined);
		expect(started).toHaveLength(1);
	});
});

describe('a request that Spruce did not send', () => {
	const event = fresh(recordEvent('contact.created'));
	const body = JSON.stringify(bodyOf(event));

	it.each<[string, (key: string) => Record<string, string>]>([
		['no signature', () => ({ 'content-type': 'application/json' })],
		['an empty signature', (key) => ({ ...signed(body, key), 'x-spruce-signature': '' })],
		['the signature of another secret', () => signed(body, 'other')],
		['the signature of another body', (key) => signed('{}', key)],
		[
			'a form’s content type and no signature',
			() => ({ 'content-type': 'application/x-www-form-urlencoded' }),
		],
	])('is refused with 401 when it has %s', async (_, headersOf) => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const delivery = await bench.receive({ body, headers: headersOf(secretOf()) });

		expect(delivery).toMatchObject({ status: 401, workflowData: undefined });
		expect(delivery.error).toBeUndefined();
		expect(delivery.body).not.toContain(secretOf());
	});
});

describe('a test of the address', () => {
	const tests: Array<[string, string]> = [
		['empty', ''],
		['an empty object', '{}'],
		['a ping', '{"type":"ping"}'],
		['a test', '{"event":"webhook.test"}'],
		['a challenge', '{"challenge":"abc"}'],
	];

	/** What a request is answered while Spruce creates the endpoint. */
	async function whileCreating(request: Parameters<WebhookBench['receive']>[0]) {
		const bench = await spruce.start({ parameters: { events: ['anyEvent'] } });
		const operationId = 'CreateWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 1_000, operationId });
		const activation = bench.activate();
		await until(() => clinic.simulator.requests.some(({ method }) => method === 'POST'));
		const delivery = await bench.receive(request);
		expect(spruce.endpoints).toEqual([]);
		await activation;
		return delivery;
	}

	it.each(tests)('is answered 200 while the endpoint is created: %s', async (_, body) => {
		for (const headers of [{ 'content-type': 'application/json' }, signed(body, 'unknown')]) {
			const delivery = await whileCreating({ body, headers });
			expect(delivery).toMatchObject({ status: 200, workflowData: undefined });
			expect(delivery.error).toBeUndefined();
			await spruce.startOver();
		}
	});

	it.each(['GET', 'HEAD'])('may be a %s, also later', async (method) => {
		expect(await whileCreating({ method })).toMatchObject({ status: 200, workflowData: undefined });
		const bench = await spruce.active({ events: ['anyEvent'] });
		expect(await bench.receive({ method })).toMatchObject({ status: 200, workflowData: undefined });
	});

	it.each(tests)('is answered 200 when it is not signed: %s', async (_, body) => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const headers = { 'content-type': 'application/json' };
		expect(await bench.receive({ body, headers })).toMatchObject({
			status: 200,
			workflowData: undefined,
		});
	});

	it.each(tests)('is refused with 401 when its signature is wrong: %s', async (_, body) => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const headers = signed(body, 'other');
		expect(await bench.receive({ body, headers })).toMatchObject({ status: 401 });
	});

	it.each([
		['an event', JSON.stringify(bodyOf(recordEvent('contact.created')))],
		['a ping with the data of an event', '{"type":"ping","data":{"object":{"id":"entity_1"}}}'],
	])('is not %s, which is refused until the secret is known', async (_, body) => {
		expect(await whileCreating({ body, headers: signed(body, 'unknown') })).toMatchObject({
			status: 401,
			workflowData: undefined,
		});
	});
});

describe('a body with a valid signature', () => {
	it.each([
		['an empty object', '{}', 'it has no type of an event'],
		['a list', '[1]', 'it is not a JSON object'],
		['an event without its record', '{"type":"contact.created","data":null}', 'it has no contact'],
	])('that is %s makes one failed execution that says so', async (_, body, seen) => {
		const bench = await spruce.active({ events: ['conversationArchived'] });
		const deliver = async () => await bench.receive({ body, headers: signed(body, secretOf()) });
		const first = await deliver();

		expect(first).toMatchObject({ status: 500 });
		expect(first.error).toMatchObject({
			message: expect.stringMatching(`node cannot read: .*${seen}`),
			description: expect.stringContaining('did not start the workflow'),
		});
		for (let repeats = 0; repeats < 9; repeats++) {
			const repeat = await deliver();
			expect(repeat).toMatchObject({ status: 200, workflowData: undefined });
			expect(repeat.error).toBeUndefined();
		}
	});

	it('starts nothing when it is not JSON, whether n8n or the node notices it', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		for (const type of ['application/json', 'text/plain', 'application/octet-stream']) {
			const body = `{"type":"contact.created" ${type}`;
			const headers = { ...signed(body, secretOf()), 'content-type': type };
			const { status, workflowData, error } = await bench.receive({ body, headers });
			expect(status).toBe(type === 'application/json' ? 422 : 500);
			expect(workflowData).toBeUndefined();
			expect(error).toBeDefined();
		}
	});

	it('with several events starts one execution with all of them, each once', async () => {
		const bench = await spruce.active({ events: ['contactCreated'] });
		const first = fresh(recordEvent('contact.created'));
		const events = [first, fresh(recordEvent('contact.updated')), fresh(first)].map(bodyOf);
		for (const [given, count] of [
			[{ events }, 2],
			[[...events, bodyOf(fresh(first))], 1],
		] as const) {
			const body = JSON.stringify(given);
			const delivery = await bench.receive({ body, headers: signed(body, secretOf()) });
			expect(delivery).toMatchObject({ status: 200 });
			expect(delivery.workflowData?.[0]).toHaveLength(count);
		}
	});

	it('with several events tells first of the one that cannot be read, and loses none', async () => {
		const bench = await spruce.active({ events: ['contactCreated'] });
		const [one, other] = [1, 2].map(() => bodyOf(fresh(recordEvent('contact.created'))));
		const body = JSON.stringify([one, { object: 'event', id: `wev_${++events}` }, other]);
		const deliver = async () => await bench.receive({ body, headers: signed(body, secretOf()) });

		expect(await deliver()).toMatchObject({ status: 500 });
		expect((await deliver()).workflowData?.[0]).toHaveLength(2);
		expect(await deliver()).toMatchObject({ status: 200, workflowData: undefined });
	});

	it('is accepted whatever its content type', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		for (const type of ['text/plain', 'application/octet-stream', 'application/vnd.spruce+json']) {
			const body = JSON.stringify(bodyOf(fresh(recordEvent('contact.created'))));
			const headers = { ...signed(body, secretOf()), 'content-type': type };
			const delivery = await bench.receive({ body, headers });
			expect(delivery.workflowData?.[0]).toHaveLength(1);
		}
	});

	it('is refused with 401 when it cannot be read', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const body = JSON.stringify(bodyOf(fresh(recordEvent('contact.created'))));
		const type = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };
		const delivery = await bench.receive({
			body,
			headers: { ...signed(body, secretOf()), ...type },
		});
		expect(delivery).toMatchObject({ status: 401, workflowData: undefined });
		expect(delivery.error).toBeUndefined();
	});

	it('of 5 MB in gzip is verified over its unpacked bytes', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const event = fresh(recordEvent('contact.created', { id: 'e', note: 'x'.repeat(5_000_000) }));
		const body = Buffer.from(JSON.stringify(bodyOf(event)));
		const headers = { ...signed(body, secretOf()), 'content-encoding': 'gzip' };
		const delivery = await bench.receive({ body: gzipSync(body), headers });
		expect(delivery.workflowData?.[0]).toHaveLength(1);
	});
});

describe('what is looked up', () => {
	/** An event of an item in a seeded conversation with a saved contact. */
	function seededEvent(more: Partial<ConversationItem> = {}) {
		const { conversations, contacts } = clinic.simulator.organization;
		const conversation = conversations.find(({ externalParticipants: [one] }) => one?.contact);
		const contactId = conversation?.externalParticipants[0].contact;
		const contact = contacts.find(({ id }) => id === contactId);
		if (conversation === undefined || contact === undefined)
			throw new Error('The seed has no conversation with a contact');
		const event = fresh(itemEvent(conversation.type, more as IDataObject));
		return {
			contact,
			event: { ...event, conversation: { ...conversation } as unknown as IDataObject },
		};
	}

	it('is the contact, while Spruce waits for its answer', async () => {
		const bench = await spruce.active({ events: ['anyEvent'], options: { includeContact: true } });
		const { event, contact } = seededEvent();
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 1_000, operationId: 'Contact' });
		const startedAt = Date.now();
		const answered = spruce.deliver(bench, event);

		const { workflowData, status } = await answered;
		expect(status).toBe(200);
		expect(Date.now() - startedAt).toBeGreaterThan(900);
		expect(workflowData?.[0][0].json.contact).toMatchObject({ id: contact.id });
	});

	it('comes before the answer when it is fast, so that Spruce has its answer once n8n has the event', async () => {
		const bench = await spruce.active({ events: ['anyEvent'], options: { includeContact: true } });
		const { body } = await spruce.deliver(bench, seededEvent().event);
		const answers = bench.outcomes.length;

		expect(JSON.parse(body)).toEqual({ message: 'Event received' });
		expect((await bench.outcomes[answers - 1]).workflowData).toHaveLength(1);
	});

	it('does not bring back an endpoint that was replaced meanwhile', async () => {
		const bench = await spruce.active({ events: ['anyEvent'], options: { includeContact: true } });
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 1_000, operationId: 'Contact' });
		const [before] = spruce.endpoints;
		const delivery = spruce.deliver(bench, seededEvent().event);
		await until(() => clinic.simulator.requests.some(({ path }) => path.includes('/contacts/')));
		await bench.deactivate();
		await bench.activate();

		expect((await delivery).workflowData?.[0]).toHaveLength(1);
		expect(spruce.endpoints).toHaveLength(1);
		expect(bench.workflow.savedOfNode?.endpoint).toMatchObject({
			endpointId: spruce.endpoints[0].id,
		});
		expect(spruce.endpoints[0].id).not.toBe(before.id);
	});

	it('does not stop the event when it fails', async () => {
		const bench = await spruce.active({ events: ['anyEvent'], options: { includeContact: true } });
		const { event } = seededEvent();
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId: 'Contact' });

		expect(await jsonOf(bench, event)).toMatchObject([
			{ lookupError: 'Contact: Spruce Health does not allow this', object: { id: 'ti_1' } },
		]);
	});

	it('is nothing for somebody who is not saved as a contact', async () => {
		const bench = await spruce.active({ events: ['anyEvent'], options: { includeContact: true } });
		const event = fresh({
			...itemEvent('phone'),
			conversation: conversation('phone', { externalParticipants: null }),
		});
		const [json] = (await jsonOf(bench, event)) ?? [];

		expect(json).not.toHaveProperty('contact');
		expect(json).not.toHaveProperty('lookupError');
		expect(clinic.simulator.requests).toEqual([]);
	});

	describe('in a group', () => {
		/** A message in a conversation with a patient, a colleague and somebody who is not a contact. */
		function groupEvent(more: IDataObject = {}) {
			const { contacts } = clinic.simulator.organization;
			const [colleague, patient] = ['professional', 'patient'].map((wanted) => {
				const found = contacts.find(({ category }) => category === wanted);
				if (found === undefined) throw new Error(`The seed has no ${wanted}`);
				return found;
			});
			const externalParticipants = [
				{ displayName: '(206) 555-0199' },
				{ displayName: 'A colleague', contact: colleague.id },
				{ displayName: 'A patient', contact: patient.id },
			];
			const event = fresh(itemEvent('secure', more));
			const inGroup = { ...event, conversation: conversation('secure', { externalParticipants }) };
			return { event: inGroup, colleague, patient };
		}

		it.each(['professional', 'patient', 'unknown'])(
			'passes a filter that one of them passes: %s',
			async (category) => {
				const filters = { contactCategories: [category] };
				const bench = await spruce.active({ events: ['anyEvent'], filters });
				expect(await jsonOf(bench, groupEvent().event)).toHaveLength(1);
			},
		);

		it('is stopped by a filter that none of them passes', async () => {
			const filters = { contactCategories: ['clinic'] };
			const bench = await spruce.active({ events: ['anyEvent'], filters });
			expect(await jsonOf(bench, groupEvent().event)).toBeUndefined();
		});

		it('is the sender if Spruce names one', async () => {
			const bench = await spruce.active({
				events: ['anyEvent'],
				options: { includeContact: true },
			});
			const { patient } = groupEvent();
			const { event } = groupEvent({ author: { displayName: 'A patient', id: patient.id } });
			expect(await jsonOf(bench, event)).toMatchObject([{ contact: { id: patient.id } }]);
		});

		it('is the first saved contact if Spruce names a teammate or nobody', async () => {
			const bench = await spruce.active({
				events: ['anyEvent'],
				options: { includeContact: true },
			});
			const author = { displayName: 'A teammate', id: 'entity_teammate' };
			for (const more of [{}, { author }, { author: null }]) {
				const { event, colleague } = groupEvent(more);
				expect(await jsonOf(bench, event)).toMatchObject([{ contact: { id: colleague.id } }]);
			}
			expect(clinic.simulator.requests).toHaveLength(3);
		});
	});

	it.each([
		[true, 1],
		[false, 0],
	])('lets a filter for the category of the contact decide: %p', async (fits, count) => {
		const { event, contact } = seededEvent();
		const categories = ['patient', 'professional', 'clinic', 'unknown'];
		const contactCategories = categories.filter(
			(category) => (category === contact.category) === fits,
		);
		const bench = await spruce.active({ events: ['anyEvent'], filters: { contactCategories } });

		expect((await jsonOf(bench, event)) ?? []).toHaveLength(count);
	});

	it('starts the workflow when the category cannot be looked up', async () => {
		const filters = { contactCategories: ['clinic'] };
		const bench = await spruce.active({ events: ['anyEvent'], filters });
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId: 'Contact' });

		expect(await jsonOf(bench, seededEvent().event)).toMatchObject([
			{ lookupError: expect.stringContaining('Contact: ') },
		]);
	});

	it('are the files, the first as data', async () => {
		const { items, conversations } = clinic.simulator.organization;
		const stored = items.find(({ attachments }) => attachments.length > 0);
		if (stored === undefined) throw new Error('The seed has no attachment');
		const { baseUrl, token } = clinic.simulator;
		const answer = await fetch(`${baseUrl}/conversationItems/${stored.id}`, {
			headers: { Authorization: `Bearer ${token}` },
		});
		const { conversationItem } = (await answer.json()) as { conversationItem: IDataObject };
		const conversation = conversations.find(({ id }) => id === stored.conversationId);
		const bench = await spruce.active({ events: ['anyEvent'], options: { downloadFiles: true } });
		const event = fresh({ ...itemEvent('secure'), object: conversationItem });
		const delivery = await spruce.deliver(bench, {
			...event,
			conversation: { ...conversation } as unknown as IDataObject,
		});

		const { binary = {}, json } = delivery.workflowData?.[0][0] ?? { json: {} };
		expect(json).not.toHaveProperty('lookupError');
		expect(Object.keys(binary)).toHaveLength(stored.attachments.length);
		expect((await bytesOf(binary.data)).length).toBeGreaterThan(0);
		expect(clinic.simulator.requests.at(-1)?.path).toContain('/files/');
	});
});
