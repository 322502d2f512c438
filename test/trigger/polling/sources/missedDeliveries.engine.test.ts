import type { IDataObject } from 'n8n-workflow';
import { memoryOf } from '../../../../nodes/SpruceHealth/trigger/memory/EndpointMemory';
import { oncePerRecordKey } from '../../../../nodes/SpruceHealth/trigger/events/events';
import type { SpruceEvent } from '../../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { bodyOf, callEvent, itemEvent, recordEvent } from '../../sampleEvents';
import { at, jsonOf, pollingClinic } from '../pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

let endpoints = 0;

/** An endpoint of this test only, with an empty log. */
function newEndpoint(): string {
	const { webhookEndpoints } = clinic.simulator.organization;
	const id = `wde_${++endpoints}`;
	const url = `https://n8n.example.com/webhook/${id}`;
	webhookEndpoints.push({ ...webhookEndpoints[0], id, url });
	return id;
}

/** Logs an event of an endpoint, in seconds after now. It was given up unless `delivery` says otherwise. */
function log(endpointId: string, after: number, event: SpruceEvent, delivery: object = {}): void {
	const { webhookEvents, newId } = clinic.simulator.organization;
	webhookEvents.push({
		object: 'webhookDestinationEndpointEvent',
		id: newId('wev'),
		endpointId,
		eventTime: at(after),
		data: JSON.stringify(bodyOf({ ...event, time: at(after) })),
		delivery: { attempts: 10, attemptLimit: 10, status: 'failed', ...delivery },
	});
}

const contactEvent = (id: string) => recordEvent('contact.created', { id });

const watching = (endpointId: string, more: IDataObject = {}) => ({
	source: 'missedEvents',
	endpointId: { mode: 'id', value: endpointId },
	events: ['anyEvent'],
	...more,
});

const idsOf = (polled: Parameters<typeof jsonOf>[0]) =>
	jsonOf(polled).map(({ object }) => (object as IDataObject).id);

describe('an event that Spruce could not deliver', () => {
	it('comes once, in order, in the shape of a webhook event, marked recovered', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 2, contactEvent('entity_2'));
		log(endpointId, 1, contactEvent('entity_1'));
		const polled = await bench.poll('trigger');

		expect(idsOf(polled)).toEqual(['entity_1', 'entity_2']);
		expect(jsonOf(polled)[0]).toEqual({
			event: 'anyEvent',
			events: ['anyEvent'],
			type: 'contact.created',
			eventTime: at(1),
			recovered: true,
			object: { id: 'entity_1' },
		});
		expect(await bench.poll('trigger')).toBeNull();
		expect(await bench.restart()).toBeNull();
	});

	it('does not come if it was given up before the activation, but does if it was still waiting then', async () => {
		const endpointId = newEndpoint();
		log(endpointId, -1_200, contactEvent('entity_lost'));
		const waiting = { attempts: 3, status: 'pending' };
		log(endpointId, -1_100, contactEvent('entity_waiting'), waiting);
		log(endpointId, -1_000, contactEvent('entity_also_lost'));
		const bench = await spruce.active(watching(endpointId));
		expect(await bench.poll('trigger')).toBeNull();
		for (const { delivery } of clinic.simulator.organization.webhookEvents) {
			delivery.attempts = delivery.attemptLimit;
		}

		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_waiting']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('does not come if it was delivered, or while it may still be', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 1, contactEvent('entity_1'), { deliveryTime: at(2), status: 'delivered' });
		log(endpointId, 2, contactEvent('entity_2'), { attempts: 1, status: 'pending' });

		expect(await bench.poll('trigger')).toBeNull();
	});

	it('does not come if the webhook trigger of this n8n received it after all', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 1, { ...contactEvent('entity_1'), id: 'wev_received' });
		log(endpointId, 2, { ...contactEvent('entity_2'), id: 'wev_not_received' });
		memoryOf(endpointId).delivered.claim('wev_received', Date.now());

		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_2']);
	});

	it('fails a poll once if it cannot be read, after the poll that brings the others', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 1, contactEvent('entity_1'));
		log(endpointId, 2, contactEvent('entity_2'));
		const { webhookEvents } = clinic.simulator.organization;
		webhookEvents[webhookEvents.length - 1].data = `{"object":"event","endpoint":"${endpointId}"}`;

		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_1']);
		await expect(bench.poll('trigger')).rejects.toMatchObject({
			message: expect.stringContaining('cannot read: it has no type of an event'),
			description: expect.stringContaining('did not start the workflow'),
		});
		expect(await bench.poll('trigger')).toBeNull();
		expect(await bench.restart()).toBeNull();
	});

	it('comes from an endpoint for which Spruce returns no address', async () => {
		const endpointId = newEndpoint();
		const { webhookEndpoints } = clinic.simulator.organization;
		Object.assign(webhookEndpoints[webhookEndpoints.length - 1], { url: undefined });
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 1, contactEvent('entity_1'));
		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_1']);
	});

	it('comes again after n8n discarded the poll that found it', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 1, { ...contactEvent('entity_1'), id: 'wev_discarded' });
		const staticData = bench.workflow.saved;
		const discarded = spruce.start(watching(endpointId), { workflow: { staticData } });
		expect(idsOf(await discarded.poll('trigger'))).toEqual(['entity_1']);

		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_1']);
	});

	it('has the chosen event names and passes the filters', async () => {
		const endpointId = newEndpoint();
		const events = ['textMessageReceived', 'emailReceived'];
		const filters = { channels: ['email'] };
		const bench = await spruce.active(watching(endpointId, { events, filters }));
		log(endpointId, 1, contactEvent('entity_1'));
		log(endpointId, 2, itemEvent('phone', { id: 'ti_text' }));
		log(endpointId, 3, itemEvent('email', { id: 'ti_email' }));

		expect(jsonOf(await bench.poll('trigger'))).toMatchObject([
			{ event: 'emailReceived', object: { id: 'ti_email' } },
		]);
	});

	it('of a long outage comes from many pages, even if one of them fails at first', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		const ids = Array.from({ length: 70 }, (_, number) => `entity_${number}`);
		for (const [number, id] of ids.entries()) log(endpointId, number, contactEvent(id));
		clinic.simulator.faults.add({ kind: 'status', status: 400, skip: 3 });

		await expect(bench.poll('trigger')).rejects.toThrow('did not accept');
		expect(idsOf(await bench.restart())).toEqual(ids);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('a backlog of missed events', () => {
	it('with files comes in parts of 100', async () => {
		clinic.simulator.limits.limit = Infinity;
		const endpointId = newEndpoint();
		const options = { downloadFiles: true };
		const bench = await spruce.active(watching(endpointId, { options }));
		const { baseUrl, token, organization } = clinic.simulator;
		const stored = organization.items.find(({ attachments }) => attachments.length > 0);
		const answer = await fetch(`${baseUrl}/conversationItems/${stored?.id}`, {
			headers: { Authorization: `Bearer ${token}` },
		});
		const { conversationItem } = (await answer.json()) as { conversationItem: IDataObject };
		const { attachments } = conversationItem;
		const ids = Array.from({ length: 130 }, (_, number) => `ti_${number}`);
		for (const id of ids) log(endpointId, 1, itemEvent('fax', { id, attachments }));
		expect(idsOf(await bench.poll('trigger'))).toHaveLength(100);
		expect(idsOf(await bench.restart())).toHaveLength(30);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('is not hidden by an entry that is dated ahead', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		log(endpointId, 48 * 3_600, contactEvent('entity_ahead'));
		log(endpointId, 1, contactEvent('entity_1'));
		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_1', 'entity_ahead']);
		log(endpointId, 2, contactEvent('entity_2'));
		expect(idsOf(await bench.restart())).toEqual(['entity_2']);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('a test event of a busy endpoint', () => {
	it('reads only a part of its log', async () => {
		clinic.simulator.limits.limit = Infinity;
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		for (let number = 0; number < 3_000; number++) {
			const delivered = { deliveryTime: at(-90_000), status: 'delivered' };
			log(endpointId, -100_000 + number, contactEvent(`entity_${number}`), delivered);
		}

		await expect(bench.poll('manual')).rejects.toThrow('There are no missed events');
		expect(spruce.calls('ListWebhookEndpointEvents')).toBe(1 + 50);
	});
});

describe('a call with several events that could not be delivered', () => {
	const events = ['missedCall', 'voicemailReceived'];
	const call = { id: 'ti_call', createdAt: at(1) };
	const begun = callEvent({}, call);
	const touched = callEvent({}, call, 'conversationItem.updated');
	const voicemail = { url: 'https://files.example.com/voicemail' };
	const withVoicemail = callEvent({ voicemail }, call, 'conversationItem.updated');

	const eventNamesOf = (polled: Parameters<typeof jsonOf>[0]) =>
		jsonOf(polled).map(({ event }) => event);

	it('comes once, even if later polls find its other events', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId, { events }));
		log(endpointId, 1, begun);
		log(endpointId, 2, touched);
		expect(eventNamesOf(await bench.poll('trigger'))).toEqual(['missedCall']);

		log(endpointId, 200, touched);
		expect(await bench.poll('trigger')).toBeNull();
		log(endpointId, 400, withVoicemail);
		expect(eventNamesOf(await bench.restart())).toEqual(['voicemailReceived']);
		log(endpointId, 550, withVoicemail);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('does not come if the webhook trigger of this n8n received one of them', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId, { events }));
		log(endpointId, 2, touched);
		log(endpointId, 3, withVoicemail);
		memoryOf(endpointId).delivered.claim(String(oncePerRecordKey('missedCall', begun)), Date.now());

		const polled = jsonOf(await bench.poll('trigger'));

		expect(polled.map((json) => json.events)).toEqual([['voicemailReceived']]);
	});
});

describe('the webhook endpoint', () => {
	it('starts from now when another one is chosen', async () => {
		const first = newEndpoint();
		const second = newEndpoint();
		const bench = await spruce.active(watching(first));
		log(second, -1, contactEvent('entity_lost'));
		const changed = spruce.start(watching(second), {
			workflow: { staticData: bench.workflow.saved },
		});

		expect(await changed.restart()).toBeNull();
		log(second, 1, contactEvent('entity_1'));
		expect(idsOf(await changed.poll('trigger'))).toEqual(['entity_1']);
	});

	it.each([
		['', 'Webhook Endpoint: the ID is empty'],
		['t_0E5QDGJC03000', 'is the ID of a conversation'],
	])('"%s" is refused before a request is made', async (value, message) => {
		const bench = spruce.start(watching(value));

		await expect(bench.activate()).rejects.toThrow(new RegExp(`${message}.*from the list`));
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('that does not exist is an error on activation', async () => {
		await expect(spruce.start(watching('wde_gone')).activate()).rejects.toThrow(
			'Webhook Endpoint: Spruce Health has no endpoint with the ID wde_gone',
		);
	});

	it('is found again by its address after its trigger created a new one', async () => {
		const endpointId = newEndpoint();
		const bench = await spruce.active(watching(endpointId));
		const { webhookEndpoints } = clinic.simulator.organization;
		Object.assign(webhookEndpoints.at(-1) ?? {}, { id: 'wde_new' });
		log('wde_new', 1, contactEvent('entity_1'));
		expect(idsOf(await bench.poll('trigger'))).toEqual(['entity_1']);
		log('wde_new', 2, contactEvent('entity_2'));

		expect(idsOf(await bench.poll('manual'))).toEqual(['entity_1', 'entity_2']);
		expect(idsOf(await bench.restart())).toEqual(['entity_2']);
		webhookEndpoints.length = 0;
		await expect(bench.poll('trigger')).rejects.toMatchObject({
			description: expect.stringContaining('choose its endpoint again'),
		});
	});
});
