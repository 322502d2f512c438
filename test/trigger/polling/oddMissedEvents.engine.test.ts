import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { givenUp } from '../logEntry';
import { bodyOf, callEvent, conversationEvent, itemEvent } from '../sampleEvents';
import { at, jsonOf, pollingClinic } from './pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;

let endpoints = 0;

/** An active trigger for the missed events of an endpoint of its own, and what adds to its log. */
async function watching(more: IDataObject) {
	const { webhookEndpoints, webhookEvents, newId } = clinic.simulator.organization;
	const id = `wde_odd_${++endpoints}`;
	webhookEndpoints.push({ ...webhookEndpoints[0], id, url: `https://n8n.example.com/${id}` });
	const endpointId = { mode: 'id', value: id };
	const bench = await spruce.active({ source: 'missedEvents', endpointId, ...more });
	const log = (after: number, event: SpruceEvent, eventTime = at(after)) => {
		webhookEvents.push({
			object: 'webhookDestinationEndpointEvent',
			id: newId('wev'),
			endpointId: id,
			eventTime: at(after),
			data: JSON.stringify(bodyOf({ ...event, time: eventTime })),
			delivery: { ...givenUp },
		});
	};
	return { bench, log };
}

describe('a recording of a call that was missed', () => {
	const file = { signedUrl: { url: 'https://files.example.com/1', expiresAt: at(900) } };
	const call = { id: 'ti_recorded', createdAt: at(1) };
	const recorded = (answered: boolean) =>
		callEvent({ answered, recordings: [file] }, call, 'conversationItem.updated');

	it.each([true, false])('comes once, over several polls; answered: %p', async (answered) => {
		const events = ['callRecordingReady', 'callCompleted'];
		const { bench, log } = await watching({ events });
		const namesOf = async () => jsonOf(await bench.poll('trigger')).map(({ event }) => event);
		log(1, callEvent({ answered }, call));
		expect(await namesOf()).toEqual(answered ? ['callCompleted'] : []);
		log(300, recorded(answered));
		expect(await namesOf()).toEqual(['callRecordingReady']);
		log(600, recorded(answered));
		expect(await namesOf()).toEqual([]);
	});
});

describe('a missed message without its conversation', () => {
	const message = (conversationId: string): SpruceEvent => ({
		...itemEvent('phone', { conversationId }),
		conversation: undefined,
	});
	const textConversation = () => {
		const { conversations } = clinic.simulator.organization;
		return String(conversations.find(({ type }) => type === 'phone')?.id);
	};

	it('is looked up', async () => {
		const { bench, log } = await watching({ events: ['textMessageReceived', 'faxReceived'] });
		log(1, message(textConversation()));
		expect(jsonOf(await bench.poll('trigger'))).toMatchObject([
			{ events: ['textMessageReceived'], recovered: true, conversation: { type: 'phone' } },
		]);
		expect(spruce.calls('Conversation')).toBe(1);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('comes although that fails, and holds no other back', async () => {
		const filters = { lines: ['+12065550000'] };
		const { bench, log } = await watching({ events: ['textMessageReceived'], filters });
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId: 'Conversation' });
		const onLine = { ...itemEvent('phone'), conversation: { type: 'phone' } };
		const internalEndpoint = { id: '12065550000', rawValue: '+12065550000' };
		log(1, message(textConversation()));
		log(2, { ...onLine, conversation: { type: 'phone', internalEndpoint } });

		expect(jsonOf(await bench.poll('trigger'))).toMatchObject([
			{ event: 'textMessageReceived', lookupError: expect.stringMatching(/^Conversation: /) },
			{ event: 'textMessageReceived' },
		]);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('two changes of one second that were missed', () => {
	it('come both, and each once', async () => {
		const tags = [{ id: 'tag_1', value: 'VIP' }];
		const events = ['conversationTagged', 'conversationArchived'];
		const { bench, log } = await watching({ events });
		log(1, conversationEvent());
		log(2, conversationEvent({ tags }), at(2));
		log(3, conversationEvent({ tags, archived: true }), at(2));
		log(4, conversationEvent({ tags }), at(2));

		expect(jsonOf(await bench.poll('trigger')).map(({ event }) => event)).toEqual([
			'conversationTagged',
			'conversationArchived',
		]);
	});
});

describe('missed events with something else where an ID is documented', () => {
	it.each<[unknown]>([[null], [7], [[]], [{}], [{ toString: 'x' }]])(
		'come all, and only once: %j',
		async (id) => {
			const { bench, log } = await watching({ events: ['anyEvent'] });
			const odd = { id, tags: [{ id, value: id }], author: { id }, event: { type: id, data: id } };
			log(1, itemEvent('phone', odd as IDataObject));
			log(2, conversationEvent({ id, tags: [id] } as IDataObject));
			log(3, itemEvent('fax'));

			expect(jsonOf(await bench.poll('trigger'))).toHaveLength(3);
			expect(await bench.poll('trigger')).toBeNull();
		},
	);
});
