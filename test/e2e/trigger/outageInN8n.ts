import type { IDataObject } from 'n8n-workflow';
import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import type { Stage } from '../Stage';
import { until } from '../../until';
import { pollingTrigger, TriggerWorkflow } from './TriggerWorkflow';

const missed = 45;

/** Two minutes become 2 ms, so that Spruce has given an event up after 20 of them. */
const timeScale = 2 / 120_000;

/** What happens to a clinic while n8n is down for longer than Spruce tries to reach it. */
export function outageInN8n(stage: () => Stage): void {
	let listening: TriggerWorkflow;
	let polling: TriggerWorkflow;

	beforeAll(async () => {
		stage().simulator.webhooks.settings.timeScale = timeScale;
		listening = await TriggerWorkflow.active(stage(), {
			name: 'Over an outage',
			parameters: { events: ['contactCreated'], options: { catchUp: true } },
		});
		polling = await TriggerWorkflow.active(stage(), {
			name: 'Polls over an outage',
			node: pollingTrigger,
			parameters: {
				source: 'newMessage',
				pollTimes: { item: [{ mode: 'everyMinute' }] },
			},
		});
	});

	afterAll(async () => {
		stage().simulator.webhooks.settings.timeScale = 1;
		await listening.deactivate();
		await polling.deactivate();
	});

	/** Spruce sends the event of a new contact. Returns once it was delivered or given up. */
	const happen = async (id: string) => {
		const { webhooks } = stage().simulator;
		webhooks.emit('contact.created', { object: 'contact', id });
		await webhooks.settled();
	};

	/** Ids of the records that the trigger gave out, with a star where Spruce had given them up. */
	const givenOut = async (by: TriggerWorkflow, executions: number) =>
		(await by.givenOut(executions)).map(({ object, recovered }) => {
			const { id } = object as IDataObject;
			return `${String(id)}${recovered === true ? '*' : ''}`;
		});

	it('brings each event that Spruce has given up once, in order, with those that come next', async () => {
		const { server } = stage();
		await happen('entity_before');
		expect(await givenOut(listening, 1)).toEqual(['entity_before']);
		const ids = Array.from({ length: missed }, (_, index) => `entity_missed_${index}`);

		await server.halt();
		for (const id of ids) await happen(id);
		const { webhookEvents } = stage().simulator.organization;
		const lost = webhookEvents.filter(
			({ endpointId, delivery }) =>
				endpointId === listening.endpoints[0].id && delivery.status === 'failed',
		);
		expect(lost).toHaveLength(missed);
		await server.resume();

		const arrived = ['entity_before'];
		let given: string[] = [];
		const starred = () => given.filter((id) => id.endsWith('*'));
		// As long as n8n is reading the log, what it finds waits for the next event.
		await until(async () => {
			arrived.push(`entity_after_${arrived.length}`);
			await happen(arrived[arrived.length - 1]);
			given = await givenOut(listening, arrived.length);
			return starred().length > 0;
		});
		const recovered = ids.map((id) => `${id}*`);
		expect(starred()).toEqual(recovered);
		expect([...given].sort()).toEqual([...arrived, ...recovered].sort());
	});

	it('polls what came meanwhile, and then each minute, each message once', async () => {
		const { server, simulator } = stage();
		const { organization } = simulator;
		const receive = (text: string) => {
			const { id } = receiveItem(organization, { channel: 'phone', from: '+12065550177', text });
			return id;
		};
		await server.halt();
		const whileDown = [receive('Is anybody there?'), receive('Hello?')];
		await server.resume();
		const whileUp = receive('I am late.');

		const given = await polledUntil(3);
		expect([...given].sort()).toEqual([...whileDown, whileUp].sort());
	});

	/** What the polling trigger gave out, once this many items came; n8n polls each minute. */
	async function polledUntil(items: number): Promise<string[]> {
		let given: string[] = [];
		await until(async () => {
			// One poll may find them all, so the number of executions is not known.
			given = await givenOut(polling, 1);
			return given.length >= items;
		}, 1_000);
		return given;
	}
}
