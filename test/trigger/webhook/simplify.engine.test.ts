import type { IDataObject } from 'n8n-workflow';
import textBack from '../../../demo/workflows/text-back-after-missed-call.json';
import { eventNames } from '../../../nodes/SpruceHealth/trigger/events/events';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import { missCall } from '../../simulator/organization/conversations/missCall';
import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import { byId } from '../../resources/byId';
import { expression } from '../../resources/expression';
import { recordEvent } from '../sampleEvents';
import { simplifiedSamples } from '../simplifiedSamples';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
let events = 0;

/** The JSON that a workflow gets for an event. */
async function jsonOf(event: SpruceEvent, parameters: IDataObject): Promise<IDataObject> {
	const bench = await spruce.start({ parameters: { simplify: undefined, ...parameters } });
	await bench.activate();
	const delivered = { ...event, id: `wev_simplified_${++events}` };
	const { status, workflowData = [[]] } = await spruce.deliver(bench, delivered);
	expect(status).toBe(200);
	expect(workflowData[0]).toHaveLength(1);
	return workflowData[0][0].json;
}

describe('an event, simplified unless the user wants it otherwise', () => {
	it.each(eventNames)('has flat fields in the order of their use: %s', async (name) => {
		const { event, json } = simplifiedSamples[name];
		const filters = { ignoresApi: false };
		expect(await jsonOf(event, { events: [name], filters })).toEqual({
			event: name,
			...json,
			eventTime: event.time,
		});
	});

	it('names first what people use first', async () => {
		const { event } = simplifiedSamples.voicemailReceived;
		expect(Object.keys(await jsonOf(event, { events: ['voicemailReceived'] }))).toEqual([
			'event',
			'text',
			'channel',
			'from',
			'fromName',
			'contactId',
			'line',
			'direction',
			'conversationId',
			'itemId',
			'transcriptionId',
			'durationSeconds',
			'answered',
			'files',
			'appURL',
			'eventTime',
		]);
	});

	it.each([false, expression('False')])(
		'comes whole when the user wants that: %j',
		async (simplify) => {
			const { event } = simplifiedSamples.missedCall;
			expect(await jsonOf(event, { events: ['missedCall'], simplify })).toEqual({
				event: 'missedCall',
				events: ['missedCall'],
				type: event.type,
				eventTime: event.time,
				eventId: `wev_simplified_${events}`,
				object: event.object,
				conversation: event.conversation,
			});
		},
	);

	it('comes as Spruce sent it when Spruce added its kind later', async () => {
		const event = recordEvent('constructor.created', { id: 'app_1', start: { time: '9:00' } });
		expect(await jsonOf(event, { events: ['anyEvent'] })).toEqual({
			event: 'anyEvent',
			type: 'constructor.created',
			object: { id: 'app_1', start: { time: '9:00' } },
			eventTime: event.time,
		});
	});

	it('has the simplified contact with it, and what could not be looked up', async () => {
		const { clinic } = spruce;
		const [contact] = clinic.simulator.organization.contacts;
		const sample = simplifiedSamples.textMessageReceived.event;
		const externalParticipants = [{ displayName: 'Somebody', contact: contact.id }];
		const event = { ...sample, conversation: { ...sample.conversation, externalParticipants } };
		const parameters = {
			events: ['textMessageReceived'],
			options: { includeContact: true, downloadFiles: true },
		};
		const json = await jsonOf(event, parameters);
		expect(json).toMatchObject({
			fromName: 'Somebody',
			contactId: contact.id,
			contact: { id: contact.id, tags: contact.tags.map(({ value }) => value) },
			lookupError: expect.stringContaining('Card.jpg: '),
		});
		expect(json.contact).not.toHaveProperty('canEdit');
	});

	it('has what the example that texts callers back takes from it', async () => {
		const { clinic } = spruce;
		const { organization, webhooks } = clinic.simulator;
		const [trigger, text] = ['When a call is missed', 'Text the caller'].map(
			(step) => textBack.nodes.find(({ name }) => name === step)?.parameters as IDataObject,
		);
		const bench = await spruce.start({ parameters: { ...trigger, simplify: undefined } });
		await bench.activate();
		const { conversationId } = missCall(organization, '+12065557002');
		await webhooks.settled();
		const outcomes = await Promise.all(bench.outcomes);
		const [items] = outcomes.flatMap(({ workflowData }) => workflowData ?? []);
		const [line] = organization.internalEndpoints.filter(
			({ endpoint }) => endpoint.channel === 'phone',
		);
		const chosen = { ...text, internalEndpointId: byId(line.endpoint.id) };
		const { error } = await clinic.run(chosen, { items, mode: 'webhook' });

		expect(error).toBeUndefined();
		expect(organization.items.at(-1)).toMatchObject({ conversationId, text: text.text });
	});

	it('has no fields that hold a record when the simulator sends it as Spruce does', async () => {
		const { simulator } = spruce.clinic;
		const bench = await spruce.start({
			parameters: { events: ['textMessageReceived'], simplify: undefined },
		});
		await bench.activate();
		const from = '+12065557001';
		const item: ConversationItem = receiveItem(simulator.organization, {
			channel: 'phone',
			from,
			text: 'STOP',
		});
		await simulator.webhooks.settled();
		const outcomes = await Promise.all(bench.outcomes);
		const [json] = outcomes.flatMap(({ workflowData }) => workflowData?.[0] ?? []);

		expect(json.json).toMatchObject({
			event: 'textMessageReceived',
			text: 'STOP',
			from,
			conversationId: item.conversationId,
			itemId: item.id,
		});
		expect(Object.values(json.json).filter((value) => typeof value === 'object')).toEqual([]);
	});
});
