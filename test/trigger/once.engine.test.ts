import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import { fakeDate } from './fakeDate';
import { delivered, givenUp, logEntry, waiting } from './logEntry';
import { otherProcess } from './otherProcess';
import { conversationEvent, recordEvent } from './sampleEvents';
import { triggerBench } from './triggerBench';

const minute = 60_000;
const day = 24 * 60 * minute;

const spruce = triggerBench();
const { clinic } = spruce;
const clock = fakeDate();

/** The names of the event that starts the workflow; empty when nothing starts. */
async function deliver(bench: WebhookBench, event: SpruceEvent): Promise<unknown[]> {
	const { status, workflowData } = await spruce.deliver(bench, event);
	expect(status).toBe(200);
	return (workflowData?.[0] ?? []).map(({ json }) => json.event);
}

let events = 0;
const fresh = (event: SpruceEvent): SpruceEvent => ({
	...event,
	id: `wev_${++events}`,
	time: new Date().toISOString(),
});
const contact = () => fresh(recordEvent('contact.created', { id: `entity_${events}` }));

describe('what Spruce delivers once more after a restart of n8n', () => {
	const parameters = { events: ['contactCreated'] };

	it('starts nothing, although all of it had come in a burst just before', async () => {
		const bench = await spruce.active(parameters);
		const burst = Array.from({ length: 200 }, contact);
		const started = await Promise.all(burst.map(async (event) => await deliver(bench, event)));
		expect(started.flat()).toHaveLength(200);
		const restarted = await otherProcess(spruce, bench, { parameters });
		for (const event of burst) expect(await deliver(restarted, event)).toEqual([]);
	});

	it('starts nothing, although 3,000 other events have come since', async () => {
		const bench = await spruce.active(parameters);
		const [first, ...others] = Array.from({ length: 3_001 }, contact);
		await deliver(bench, first);
		for (const event of others) {
			clock.pass(100);
			await deliver(bench, event);
		}
		expect(await deliver(bench, first)).toEqual([]);
		const restarted = await otherProcess(spruce, bench, { parameters });
		expect(await deliver(restarted, first)).toEqual([]);
	});
});

describe('a conversation that was archived', () => {
	const parameters = { events: ['conversationArchived'] };
	const updated = (id: string, archived: boolean) => fresh(conversationEvent({ id, archived }));

	/** What the log of the endpoint says of an event. */
	const log = (event: SpruceEvent, delivery = delivered) => {
		const [endpoint] = spruce.endpoints;
		clinic.simulator.organization.webhookEvents.push(logEntry(endpoint.id, event, delivery));
	};
	const logReads = () =>
		clinic.simulator.requests.filter(
			({ operationId }) => operationId === 'ListWebhookEndpointEvents',
		).length;

	it('is not told of again after 5,000 other conversations', async () => {
		const bench = await spruce.active(parameters);
		expect(await deliver(bench, updated('t_first', true))).toEqual(['conversationArchived']);
		for (let number = 0; number < 5_001; number++) {
			await deliver(bench, updated(`t_${number}`, false));
		}
		clock.pass(minute);
		expect(await deliver(bench, updated('t_first', true))).toEqual([]);
	});

	it.each([
		['oldest first', false],
		['newest first', true],
	])('days before n8n was started is not told of again (log: %s)', async (_, isNewestFirst) => {
		clinic.simulator.limits.limit = Infinity;
		clinic.simulator.organization.listsNewestEventsFirst = isNewestFirst;
		const bench = await spruce.active(parameters);
		const archiving = updated('t_shelved', true);
		log(archiving);
		for (let hour = 0; hour < 72; hour++) {
			clock.pass(60 * minute);
			log(updated(`t_other_${hour}`, hour % 2 === 0));
		}
		const restarted = await otherProcess(spruce, bench, { parameters });
		expect(await deliver(restarted, updated('t_shelved', true))).toEqual([]);
		const reads = logReads();
		expect(reads).toBeLessThan(20);
		// What was read for one conversation is known of the others.
		expect(await deliver(restarted, updated('t_other_0', true))).toEqual([]);
		expect(await deliver(restarted, updated('t_other_1', true))).toEqual(['conversationArchived']);
		expect(logReads()).toBe(reads);
	});

	it.each([
		['was missed', givenUp],
		['still waits', waiting],
	])('is told of again if it was reopened meanwhile, which %s', async (_, delivery) => {
		const bench = await spruce.active(parameters);
		log(updated('t_shelved', true));
		clock.pass(60 * minute);
		log(updated('t_shelved', false), delivery);
		clock.pass(minute);
		const restarted = await otherProcess(spruce, bench, { parameters });
		expect(await deliver(restarted, updated('t_shelved', true))).toEqual(['conversationArchived']);
	});

	it('for the first time is told of, however often the log is read for it', async () => {
		const bench = await spruce.active(parameters);
		const archived = updated('t_shelved', true);
		log(archived, waiting);
		expect(await deliver(bench, archived)).toEqual(['conversationArchived']);
		const reads = logReads();
		// The whole log was read by now.
		expect(await deliver(bench, updated('t_other', true))).toEqual(['conversationArchived']);
		expect(logReads()).toBe(reads);
	});

	it('is told of when the log cannot be read', async () => {
		const bench = await spruce.active(parameters);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			operationId: 'ListWebhookEndpointEvents',
			times: 5,
		});
		expect(await deliver(bench, updated('t_shelved', true))).toEqual(['conversationArchived']);
	});

	it('is told of in time when the log is read slowly, which serves later events', async () => {
		const bench = await spruce.active(parameters);
		log(updated('t_known', true));
		clock.pass(minute);
		const restarted = await otherProcess(spruce, bench, { parameters });
		const operationId = 'ListWebhookEndpointEvents';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 1_500, operationId });
		const archived = updated('t_shelved', true);
		expect(await deliver(restarted, archived)).toEqual(['conversationArchived']);
		expect(await deliver(restarted, updated('t_known', true))).toEqual([]);
	});

	it('needs no log while n8n knows the conversation, and none for other events', async () => {
		const bench = await spruce.active({ events: ['conversationArchived', 'conversationUpdated'] });
		expect(await deliver(bench, updated('t_shelved', false))).toEqual(['conversationUpdated']);
		clock.pass(day);
		expect(await deliver(bench, updated('t_shelved', true))).toHaveLength(1);
		expect(logReads()).toBe(0);
	});
});
