import { setTimeout as sleep } from 'node:timers/promises';
import { type AskingStage, AskingWorkflow, askingNodeTypes } from '../e2e/waiting/AskingWorkflow';
import { slowestAnswerOfWebhookNode } from '../load/slowestAnswerOfWebhookNode';
import { postEvent } from '../simulator/webhooks/postEvent';
import { receiveItem } from '../simulator/organization/conversations/receiveItem';
import type { WebhookEvent } from '../simulator/organization/WebhookEndpoint';
import { until } from '../until';
import { ListeningClinic } from './ListeningClinic';
import { printRows } from './printRows';
import { publicUrl } from './QueueCluster';
import { QueueStage } from './QueueStage';
import { nodeTypes } from './triggerWorkflow';

/** Of a memory of a few dozen events, which is written every 20 ms for each. */
const writtenEveryMs = 1_500;

let stage: QueueStage;

beforeAll(async () => {
	stage = await QueueStage.start({
		workers: 2,
		webhookProcessors: 2,
		nodeTypes: [...nodeTypes, ...askingNodeTypes],
	});
});

afterAll(async () => await stage?.close());

describe('a workflow that main has activated', () => {
	const count = 100;
	let clinic: ListeningClinic;
	let others: string[];
	let events: WebhookEvent[];

	beforeAll(async () => {
		clinic = await ListeningClinic.open(stage, 'hundred');
		const { simulator, endpoints } = clinic;
		const isOther = (id: string) => endpoints.every((own) => own.id !== id);
		others = simulator.organization.webhookEndpoints.map(({ id }) => id).filter(isOther);
	});

	it('has one endpoint in Spruce, at the address of the webhook processors', () => {
		expect(clinic.endpoints).toMatchObject([
			{ url: expect.stringContaining(`${publicUrl}/webhook/`), status: 'active' },
		]);
		expect(others.length).toBeGreaterThan(0);
	});

	it('is started once by each event, however often and in whatever order they come', async () => {
		const { webhooks } = clinic.simulator;
		Object.assign(webhooks.settings, { concurrency: 2, order: 'shuffled' });
		events = await clinic.updateContacts(count);
		webhooks.settings.isDoubled = true;
		await clinic.repeat(events.filter((_, index) => index % 4 === 0));

		expect(clinic.deliveries.map(({ status }) => status)).toEqual(Array(count * 1.5).fill(200));
		expect(await clinic.executions(count)).toBe(count);
		const told = ({ data }: WebhookEvent) => JSON.parse(data).data.object.id as string;
		const given = (await clinic.given()).map(({ object }) => (object as { id: string }).id);
		expect(given.sort()).toEqual(events.map(told).sort());
	});

	it('is carried out by both workers, and Spruce is answered within its 5 seconds', async () => {
		const { executionsPerWorker } = stage;
		const took = clinic.deliveries.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
		const slowest = took.at(-1) ?? Infinity;
		printRows({
			'executions per worker': executionsPerWorker.join(' + '),
			'deliveries, with the repeated ones': String(took.length),
			'median answer': `${took[took.length / 2]} ms`,
			'slowest answer': `${slowest} ms`,
		});
		expect(Math.min(...executionsPerWorker)).toBeGreaterThan(0);
		// A machine on which n8n's own Webhook node takes that long cannot show that ours is slow.
		const { rest, cluster } = stage;
		const { baseUrl } = cluster.webhookProcessors[0];
		const ofWebhookNode = await slowestAnswerOfWebhookNode(rest, baseUrl, count);
		expect(slowest).toBeLessThan(Math.max(5_000, 2 * ofWebhookNode));
	});

	it('is not started by a forged request, which gets 401', async () => {
		const before = await clinic.executions(0);
		expect(await clinic.deliverAt(0, events[0], 'another secret')).toBe(401);
		expect(await clinic.deliverAt(1, events[0], 'another secret')).toBe(401);
		expect(await clinic.executions(before)).toBe(before);
	});

	it('cannot be reached in main', async () => {
		const { status } = await fetch(clinic.urlAt(stage.cluster.main), { method: 'POST' });
		expect(status).toBe(404);
	});

	it('loses exactly its own endpoint when main deactivates it', async () => {
		const { webhookProcessors } = stage.cluster;
		const urls = webhookProcessors.map((processor) => clinic.urlAt(processor));
		await stage.rest.deactivate(clinic.workflow);
		const left = clinic.simulator.organization.webhookEndpoints.map(({ id }) => id);
		expect(left).toEqual(others);
		for (const url of urls) expect((await fetch(url, { method: 'POST' })).status).toBe(404);
	});
});

describe('an event that is delivered again', () => {
	/** Events after each other, the last of them when it was time to write what was seen. */
	async function seen(clinic: ListeningClinic): Promise<WebhookEvent[]> {
		const burst = await clinic.updateContacts(20);
		await sleep(writtenEveryMs);
		return [...burst, ...(await clinic.updateContacts(1))];
	}

	it('after the webhook processor was started anew starts nothing; the next one does', async () => {
		const clinic = await ListeningClinic.open(stage, 'started-anew');
		const events = await seen(clinic);
		await stage.cluster.renewWebhookProcessor(0);
		clinic.leadTo(0);

		await clinic.repeat(events);
		expect(await clinic.executions(events.length)).toBe(events.length);
		await clinic.updateContacts(1);
		expect(await clinic.executions(events.length + 1)).toBe(events.length + 1);
	});

	it('is not lost where the webhook processor was stopped as soon as it had answered', async () => {
		const clinic = await ListeningClinic.open(stage, 'stopped');
		clinic.simulator.webhooks.settings.concurrency = 10;
		await clinic.updateContacts(10);
		await stage.cluster.renewWebhookProcessor(0);
		expect(await clinic.executions(10)).toBe(10);
	});

	it('to another webhook processor starts nothing once the first one has written it', async () => {
		const clinic = await ListeningClinic.open(stage, 'two-processors');
		const events = await seen(clinic);
		clinic.leadTo(1);
		await clinic.repeat(events);
		expect(await clinic.executions(events.length)).toBe(events.length);
	});

	it('to another webhook processor a moment later starts nothing, where it came alone', async () => {
		const clinic = await ListeningClinic.open(stage, 'alone');
		const [event] = await clinic.updateContacts(1);
		await sleep(writtenEveryMs);
		expect(await clinic.deliverAt(1, event)).toBe(200);
		expect(await clinic.executions(1)).toBe(1);
	});
});

describe('two webhook processors at once', () => {
	it('know after a moment what either has seen, when their events came by turns', async () => {
		const clinic = await ListeningClinic.open(stage, 'by-turns');
		const events: Array<[number, WebhookEvent]> = [];
		const next = async (processor: number) => {
			clinic.leadTo(processor);
			const [event] = await clinic.updateContacts(1);
			events.push([processor, event]);
		};
		for (let round = 0; round < 10; round++) for (const processor of [0, 1]) await next(processor);
		for (const processor of [0, 1]) {
			await sleep(writtenEveryMs);
			await next(processor);
		}

		for (const [processor, event] of events) await clinic.deliverAt(1 - processor, event);
		expect(await clinic.executions(events.length)).toBe(events.length);
	});

	it('give what Spruce could not deliver once', async () => {
		const options = { catchUp: true };
		const clinic = await ListeningClinic.open(stage, 'catch-up', { options });
		clinic.leadToNobody();
		const missed = await clinic.updateContacts(8);
		const arriving = await clinic.updateContacts(4);
		for (const { delivery } of arriving) {
			Object.assign(delivery, { status: 'delivered', deliveryTime: new Date().toISOString() });
		}

		const deliver = async (event: WebhookEvent, index: number) =>
			await clinic.deliverAt(index, event);
		await Promise.all(arriving.slice(0, 2).map(deliver));
		await clinic.executions(2);
		// What a busy processor was still reading comes with its next event.
		await Promise.all(arriving.slice(2).map(deliver));
		await clinic.executions(arriving.length);
		const told = ({ data }: WebhookEvent) => JSON.parse(data).eventTime as string;
		const given = await clinic.given();
		const recovered = given.filter((item) => item.recovered === true);
		expect(recovered.map(({ eventTime }) => eventTime)).toEqual(missed.map(told));
		expect(given).toHaveLength(missed.length + arriving.length);
	});
});

it('a slow look-up that began before the workflow was switched off and on makes nobody deaf', async () => {
	const clinic = await ListeningClinic.open(stage, 'overwritten', {
		options: { includeContact: true },
	});
	const { organization, faults } = clinic.simulator;
	const [old] = clinic.endpoints;
	faults.add({ kind: 'delay', delayMs: 20_000, operationId: 'Contact' });
	const contact = organization.contacts.find(({ phoneNumbers }) => phoneNumbers.length > 0);
	const [{ value: from }] = contact?.phoneNumbers ?? [];
	receiveItem(organization, { channel: 'phone', from });
	await until(() => clinic.deliveries.some(({ status }) => status === 200));
	await stage.rest.deactivate(clinic.workflow);
	await stage.rest.activate(clinic.workflow);
	await clinic.executions(1);
	expect(clinic.endpoints).toMatchObject([{ url: old.url, status: 'active' }]);

	// Spruce tries an event ten times. Each processor may need one of them to notice.
	const events = await clinic.updateContacts(2);
	const heard = async (processor: number, event: WebhookEvent) =>
		(await clinic.deliverAt(processor, event)) === 200;
	await until(async () => await heard(0, events[0]), 1_000);
	await until(async () => await heard(1, events[1]), 1_000);

	expect(clinic.endpoints).toMatchObject([{ url: old.url, status: 'active' }]);
	for (const processor of [0, 1]) {
		for (const event of events) expect(await heard(processor, event)).toBe(true);
	}
	// What the old endpoint had not delivered may come in one execution.
	await clinic.executions(2);
	const given = (await clinic.given()).filter(({ type }) => type === 'contact.updated');
	const ids = given.map(({ object }) => (object as { id: string }).id).sort();
	expect(ids).toEqual(events.map(({ data }) => JSON.parse(data).data.object.id as string).sort());
});

it('a file that a webhook processor has downloaded reaches the worker', async () => {
	const clinic = await ListeningClinic.open(stage, 'files', {
		events: ['textMessageReceived'],
		options: { downloadFiles: true, includeContact: true },
		followedBy: { resource: 'media', operation: 'upload', binaryPropertyName: 'data', options: {} },
	});
	const { organization } = clinic.simulator;
	const contact = organization.contacts.find(({ phoneNumbers }) => phoneNumbers.length > 0);
	const [{ value: from }] = contact?.phoneNumbers ?? [];
	const file = { filename: 'referral.pdf', contentType: 'application/pdf' };
	const content = Buffer.from('%PDF-1.4 a referral');
	receiveItem(organization, { channel: 'phone', from, attachments: [{ ...file, content }] });

	await clinic.executions(1);
	expect(await clinic.given()).toMatchObject([{ contact: { id: contact?.id } }]);
	expect(organization.media.at(-1)).toMatchObject({ ...file, content });
	expect(clinic.simulator.effects).toMatchObject([
		{ operationId: expect.stringContaining('Webhook') },
		{ operationId: 'UploadMedia' },
	]);
});

describe('questions to patients', () => {
	const patients = ['+12065559001', '+12065559002', '+12065559003', '+12065559004'];
	let asking: AskingStage;
	let workflow: AskingWorkflow;

	/** Points the reverse proxy to one of the webhook processors. */
	const leadTo = (processor: number) => {
		const { baseUrl } = stage.cluster.webhookProcessors[processor];
		asking.simulator.webhooks.settings.proxies[publicUrl] = baseUrl;
	};
	const ask = async (phoneOrEmail: string) => {
		workflow = await AskingWorkflow.create(asking, 'A question', { phoneOrEmail });
		return { workflow, id: await workflow.begin() };
	};
	const replyFrom = (from: string) =>
		receiveItem(asking.simulator.organization, { channel: 'phone', from, text: 'Yes' });

	beforeAll(async () => {
		const webhooks = { timeScale: 1 / 600 };
		const { simulator, credential } = await stage.openClinic({ webhooks, seed: 900 });
		asking = { rest: stage.rest, simulator, credential };
		leadTo(0);
	});

	it('are asked by workers and answered at either webhook processor, each once', async () => {
		const before = stage.executionsPerWorker;
		const asked = await Promise.all(patients.map(ask));
		for (const [index, patient] of patients.entries()) {
			leadTo(index % 2);
			replyFrom(patient);
			await asking.simulator.webhooks.settled();
		}

		for (const [index, one] of asked.entries()) {
			expect(await one.workflow.result(one.id)).toEqual([
				expect.objectContaining({ replied: true, from: patients[index] }),
			]);
			await until(() => one.workflow.endpoints.length === 0);
		}
		const carriedOut = stage.executionsPerWorker.map((now, worker) => now - before[worker]);
		printRows({ 'parts of questions, by worker': carriedOut.join(' + ') });
		expect(Math.min(...carriedOut)).toBeGreaterThan(0);
	});

	it('go on once when a reply reaches both processors at the same time', async () => {
		const patient = '+12065559005';
		const { id } = await ask(patient);
		const [{ id: endpointId, url, signingSecrets }] = workflow.endpoints;
		replyFrom(patient);
		const { webhookEvents } = asking.simulator.organization;
		const reply = webhookEvents.find(
			(event) => event.endpointId === endpointId && event.data.includes('"text":"Yes"'),
		)!;

		// Beside Spruce's own delivery. n8n answers 409 or 500 to those who come second.
		await Promise.all(
			stage.cluster.webhookProcessors.map(
				async ({ baseUrl }) =>
					await postEvent({
						url: new URL(url.replace(publicUrl, baseUrl)),
						body: reply.data,
						secret: signingSecrets[0].value,
						answerLimitMs: 30_000,
						signal: new AbortController().signal,
					}),
			),
		);

		expect(await workflow.result(id)).toEqual([expect.objectContaining({ text: 'Yes' })]);
	});
});
