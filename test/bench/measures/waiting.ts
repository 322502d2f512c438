import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as CredentialModule from '../../../credentials/SpruceHealthApi.credentials';
import type * as NodeModule from '../../../nodes/SpruceHealth/SpruceHealth.node';
import type * as TriggerModule from '../../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { nodeNamed } from '../../engine/actions/nodeNamed';
import type { CredentialSet } from '../../engine/environment/TestCredentialsHelper';
import { startWaitingHost } from '../../engine/waiting/startWaitingHost';
import { startWebhookBench } from '../../engine/webhooks/startWebhookBench';
import { type Simulator, startSimulator } from '../../simulator/startSimulator';
import { postEvent } from '../../simulator/webhooks/postEvent';
import { askByText } from '../../waiting/askByText';
import { projectFolder } from '../engine/projectFolder';
import { format } from '../format';
import type { Row } from '../Row';
import { median } from '../sampling/median';
import { newTextEvent } from '../webhooks/newTextEvent';

const events = 50;
const rounds = 7;
const few = 1;
const many = 20;

/** What an event costs that is no reply, where executions wait for one. */
export async function waiting(): Promise<Row[]> {
	const triggerMs = await inClinic(triggerCost);
	const costOfWaiting = async (questions: number) =>
		await inClinic(async (simulator) => await waitingCost(simulator, questions));
	const fewMs = await costOfWaiting(few);
	const manyMs = await costOfWaiting(many);
	const times = { few: fewMs / triggerMs, many: manyMs / triggerMs };
	return [
		{
			measure: `CPU per event while ${few}; while ${many} wait for a reply`,
			spruceHealth:
				`${format.times(times.few)}; ${format.times(times.many)} an event of the trigger: ` +
				`${format.milliseconds(fewMs)}; ${format.milliseconds(manyMs)}`,
			goal: 'measured',
			state: 'measured',
			note:
				`${events} events that are no reply, ${rounds} rounds; each of them reaches every question. The nodes, ` +
				"n8n's engine and the sending, without n8n's server and database: there a question takes some 40 ms.",
			values: { ...times, triggerMs, fewMs, manyMs },
			compared: { many: 'lower' },
		},
	];
}

/** Each has a Spruce of its own, which has nothing to deliver to the others. */
async function inClinic(measured: (simulator: Simulator) => Promise<number>): Promise<number> {
	const simulator = await startSimulator({
		limits: { limit: Infinity },
		openApiPath: '',
		// The event of a question's own text comes before n8n waits for it, and again after two minutes.
		webhooks: { timeScale: 1 / 100 },
	});
	try {
		return await measured(simulator);
	} finally {
		await simulator.close();
	}
}

/** The milliseconds for an event that starts a workflow. */
async function triggerCost(simulator: Simulator): Promise<number> {
	const { SpruceHealthTrigger } = built<typeof TriggerModule>(
		'nodes/SpruceHealth/SpruceHealthTrigger.node.js',
	);
	const bench = await startWebhookBench({
		nodeType: new SpruceHealthTrigger(),
		parameters: { events: ['textMessageReceived'] },
		credentials: credentialsOf(simulator),
	});
	try {
		await bench.activate();
		return await costOf(simulator, bench.url);
	} finally {
		await bench.close();
	}
}

/** The milliseconds for an event that reaches as many questions. */
async function waitingCost(simulator: Simulator, questions: number): Promise<number> {
	const { SpruceHealth } = built<typeof NodeModule>('nodes/SpruceHealth/SpruceHealth.node.js');
	const host = await startWaitingHost({ Ask: new SpruceHealth() });
	try {
		for (let count = 0; count < questions; count++) {
			const phoneOrEmail = `+1206555${8_100 + count}`;
			const id = host.executions.begin({
				node: nodeNamed('Ask', {
					parameters: askByText(simulator.organization, { phoneOrEmail }),
					credentials: { spruceHealthApi: { id: '1', name: 'Spruce Health account' } },
				}),
				credentials: credentialsOf(simulator),
			});
			await host.executions.settled();
			const { status } = host.executions.get(id);
			if (status !== 'waiting') throw new Error(`A question does not wait, but is ${status}`);
		}
		return await costOf(simulator, host.url);
	} finally {
		await host.close();
	}
}

/** Of each event the milliseconds at all endpoints of an n8n; the first round warms up. */
async function costOf({ organization, webhooks }: Simulator, n8nUrl: string): Promise<number> {
	const endpoints = organization.webhookEndpoints.filter(({ url }) => url.startsWith(`${n8nUrl}/`));
	await webhooks.settled();
	const costs: number[] = [];
	for (let round = 0; round <= rounds; round++) {
		const before = process.cpuUsage();
		for (let count = 0; count < events; count++) {
			const body = newTextEvent(organization);
			for (const endpoint of endpoints) await deliver(endpoint, body);
		}
		const { user, system } = process.cpuUsage(before);
		if (round > 0) costs.push((user + system) / 1_000 / events);
	}
	return median(costs);
}

async function deliver(
	{ url, signingSecrets }: { url: string; signingSecrets: Array<{ value: string }> },
	body: string,
): Promise<void> {
	const [{ value: secret }] = signingSecrets;
	const { signal } = new AbortController();
	const event = { url: new URL(url), body, secret, answerLimitMs: 60_000, signal };
	const outcome = await postEvent(event);
	if ('status' in outcome && outcome.status === 200) return;
	throw new Error(`An event was not taken: ${JSON.stringify(outcome)}`);
}

function credentialsOf({ token: apiToken, baseUrl }: Simulator): CredentialSet {
	const file = 'credentials/SpruceHealthApi.credentials.js';
	const { SpruceHealthApi } = built<typeof CredentialModule>(file);
	return [{ type: new SpruceHealthApi(), data: { tokenType: 'apiToken', apiToken, baseUrl } }];
}

/** A class as it was built: tsx would slow the source down with what it adds to functions. */
function built<Module>(file: string): Module {
	return createRequire(join(projectFolder, 'dist/'))(`./${file}`) as Module;
}
