import { setTimeout as sleep } from 'node:timers/promises';
import { newItem } from '../simulator/organization/conversations/newItem';
import type { DeliveryAttempt } from '../simulator/webhooks/Webhooks';
import { itemsOf } from '../e2e/host/Execution';
import type { SavedWorkflow } from '../e2e/host/Workflow';
import { owner } from '../e2e/owner';
import { preparedServer, silentCaller } from '../e2e/prepare';
import { startStage, type Stage } from '../e2e/Stage';
import { hostileInN8n } from '../e2e/trigger/hostileInN8n';
import { until } from '../until';
import { triggerType, webhookType, workflowOfTrigger } from '../e2e/trigger/workflowOfTrigger';
import { slowestAnswerOfWebhookNode } from './slowestAnswerOfWebhookNode';

const nodeName = 'Spruce Health Trigger';
const minuteMs = 60_000;
/** How long Spruce waits for an answer. */
const answerLimitMs = 5_000;
/** How many requests for executions are under way at once. */
const readers = 4;
const pollMs = 250;

describe('the trigger under load and attack, in a real n8n', () => {
	let stage: Stage;
	let workflow: SavedWorkflow;
	let ofWebhookNode: number;

	beforeAll(async () => {
		stage = await startStage(silentCaller, {
			n8n: {
				...(await preparedServer('2.x')),
				nodeTypes: [triggerType, webhookType, 'n8n-nodes-base.noOp'],
				// As the README advises for a busy clinic: tests run on small machines, beside other tests.
				environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
			},
			// Twice the same event is more than Spruce would send in a minute. A late answer is waited for,
			// to be told how late it was.
			simulator: {
				webhooks: { concurrency: 240, eventsPerMinute: 1_200, answerLimitMs: 120 * answerLimitMs },
			},
			owner,
		});
		// Nobody answers for the endpoints that the organization has from the start.
		stage.simulator.organization.webhookEndpoints = [];
		ofWebhookNode = await slowestAnswerOfWebhookNode(stage.rest, stage.server.baseUrl, 240);
	});

	afterAll(async () => await stage?.close());

	beforeEach(async () => {
		const { rest, credential } = stage;
		const trigger = workflowOfTrigger('Texts', {
			name: nodeName,
			type: triggerType,
			typeVersion: 1.1,
			parameters: { events: ['textMessageReceived'] },
			credentials: { spruceHealthApi: credential },
		});
		workflow = await rest.createWorkflow(trigger);
		await rest.activate(workflow);
	});

	/** Its endpoint goes with it, so that each test has an endpoint and a minute of its own. */
	afterEach(async () => {
		await stage.rest.deactivate(workflow);
		await until(() => stage.simulator.organization.webhookEndpoints.length === 0);
	});

	hostileInN8n(10_000, () => stage);

	/** Lets Spruce announce a new text, and returns the id of the event and of the text. */
	const announceText = () => {
		const { organization, webhooks } = stage.simulator;
		const conversation = organization.conversations.find(({ type }) => type === 'phone')!;
		const item = newItem(organization, conversation, new Date().toISOString(), {
			text: 'Can I come a little later tomorrow?',
		});
		const [event] = webhooks.emit('conversationItem.created', { ...item, conversation });
		return { eventId: event.id, itemId: item.id };
	};

	/** The deliveries to the workflow, once `count` of them are over, failed ones included. */
	const deliveriesMade = async (count: number) => {
		const { organization, webhooks } = stage.simulator;
		const [{ id }] = organization.webhookEndpoints;
		const made = () => webhooks.deliveries.filter(({ endpointId }) => endpointId === id);
		await until(() => made().length >= count);
		return made();
	};

	/** The ids of the texts that the workflow was started with, once it was so often. */
	const textsGivenOut = async (count: number) => {
		const { rest } = stage;
		await until(async () => (await rest.executionsOf(workflow)).length >= count, pollMs);
		const ids = await rest.executionsOf(workflow);
		const given: string[] = [];
		const read = async () => {
			for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
				const execution = await endOf(id);
				expect(execution.status).toBe('success');
				const items = itemsOf(execution, nodeName);
				given.push(...items.map(({ json }) => String(json.itemId)));
			}
		};
		await Promise.all(Array.from({ length: readers }, read));
		// One too many would have begun by now.
		expect(await rest.executionsOf(workflow)).toHaveLength(count);
		return given.sort();
	};

	/** A machine on which n8n's own Webhook node takes that long cannot show that ours is slow. */
	const allowedMs = () => Math.max(answerLimitMs, 2 * ofWebhookNode);

	const endOf = async (id: string) => {
		for (;;) {
			const execution = await stage.rest.getExecution(id);
			if (!['new', 'running'].includes(execution.status)) return execution;
			await sleep(pollMs);
		}
	};

	it('answers a burst of 200 events, 40 of them doubled, in time, and starts one execution for each', async () => {
		const texts = Array.from({ length: 200 }, announceText);
		const doubled = texts.filter((_, number) => number % 5 === 0);
		for (const { eventId } of doubled) stage.simulator.webhooks.redeliver(eventId);
		const deliveries = await deliveriesMade(240);
		report('a burst of 200 events', deliveries, `, n8n's Webhook node: ${ofWebhookNode} ms`);
		expect(outcomesOf(deliveries)).toEqual({ 'status 200': 240 });
		expect(slowestOf(deliveries)).toBeLessThan(allowedMs());
		expect(await textsGivenOut(200)).toEqual(texts.map(({ itemId }) => itemId).sort());
	});

	it('answers 1,000 events in a minute, 200 of them doubled, in time, and starts one execution for each', async () => {
		const texts: Array<ReturnType<typeof announceText>> = [];
		const startedAt = Date.now();
		while (texts.length < 1_000) {
			texts.push(announceText());
			const isDoubled = texts.length % 5 === 0;
			if (isDoubled) stage.simulator.webhooks.redeliver(texts[texts.length - 5].eventId);
			await sleep(startedAt + (texts.length * minuteMs) / 1_000 - Date.now());
		}
		const deliveries = await deliveriesMade(1_200);
		report('1,000 events in a minute', deliveries);
		expect(outcomesOf(deliveries)).toEqual({ 'status 200': 1_200 });
		expect(slowestOf(deliveries)).toBeLessThan(allowedMs());
		expect(await textsGivenOut(1_000)).toEqual(texts.map(({ itemId }) => itemId).sort());
	});
});

/** How often the deliveries ended in which way. */
function outcomesOf(deliveries: DeliveryAttempt[]): Record<string, number> {
	const outcomes: Record<string, number> = {};
	for (const { status, error = `status ${status}` } of deliveries) {
		outcomes[error] = (outcomes[error] ?? 0) + 1;
	}
	return outcomes;
}

function slowestOf(deliveries: DeliveryAttempt[]): number {
	return Math.max(...deliveries.map(({ tookMs }) => tookMs));
}

function report(load: string, deliveries: DeliveryAttempt[], beside = ''): void {
	process.stdout.write(
		`  ${load}: ${deliveries.length} deliveries, slowest answer ${slowestOf(deliveries)} ms${beside}\n`,
	);
}
