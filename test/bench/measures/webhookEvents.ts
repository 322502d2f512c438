import { caller } from '../caller';
import { format } from '../format';
import { goalState } from '../goalState';
import { options } from '../options';
import type { Row } from '../Row';
import { median } from '../sampling/median';
import { type Listener, ListeningN8n } from '../webhooks/ListeningN8n';

const { events, rounds } = options.isShort ? { events: 50, rounds: 3 } : { events: 100, rounds: 5 };
const mostTimes = 1.1;

/** How n8n is started. */
interface Setting {
	name: string;
	environment: Record<string, string>;
	/** Whether both nodes get the same from n8n, so that what differs is the nodes' own. */
	isEven: boolean;
}

const asItComes: Setting = { name: 'n8n as it comes', environment: {}, isEven: false };
const sameSandboxes: Setting = {
	name: 'as many sandboxes for both nodes',
	environment: { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' },
	isEven: true,
};
const onDemand: Setting = {
	name: 'sandboxes on demand',
	environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
	isEven: true,
};

/** What an event costs in a real n8n, from its arrival to the end of the execution that it starts. */
export async function webhookEvents(): Promise<Row[]> {
	if (process.platform !== 'linux') {
		caller.report('Events by webhook are left out: only Linux reports the CPU time of n8n.');
		return [];
	}
	// Where n8n builds sandboxes all the time, they hide what the nodes take: nothing for a short run.
	const settings = options.isShort ? [onDemand] : [asItComes, sameSandboxes, onDemand];
	const rows: Row[] = [];
	for (const setting of settings) rows.push(await row(setting));
	return rows;
}

async function row({ name, environment, isEven }: Setting): Promise<Row> {
	const { spruceHealth, webhook } = await costs(environment);
	const times = spruceHealth.map((ms, round) => ms / webhook[round]);
	const [least, middle, largest] = [Math.min(...times), median(times), Math.max(...times)];
	return {
		measure: `CPU per event by webhook in a real n8n, ${name}`,
		spruceHealth:
			`${format.times(middle)} that of the Webhook node ` +
			`(${least.toFixed(2)} to ${largest.toFixed(2)}): ${format.milliseconds(median(spruceHealth))}`,
		goal: isEven ? `<= ${mostTimes} x` : 'measured; n8n allows no less',
		state: isEven ? goalState(middle <= mostTimes) : 'measured',
		httpRequest: `Webhook node: ${format.milliseconds(median(webhook))}`,
		note:
			`${events} signed events in turn to each of two workflows of one node, ${rounds} rounds; with the ` +
			'executions that they start. As it comes, n8n builds a sandbox for expressions for each execution, ' +
			'and one more for each request to any trigger but its own Webhook node, before it calls the trigger ' +
			"(webhookPhaseNeedsIsolate in n8n's live-webhooks.js asks for the node's type). " +
			'N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP=false has it build both for its own node too; ' +
			'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true has it build only those that an expression needs.',
		values: { times: middle, least, largest, ms: median(spruceHealth), webhookMs: median(webhook) },
		compared: { times: 'lower' },
	};
}

/** Of each round the milliseconds for one event; the first round warms up and does not count. */
async function costs(environment: Record<string, string>): Promise<Record<Listener, number[]>> {
	const n8n = await ListeningN8n.start(environment);
	try {
		const cost: Record<Listener, number[]> = { spruceHealth: [], webhook: [] };
		for (let round = 0; round <= rounds; round++) {
			for (const listener of ['spruceHealth', 'webhook'] as const) {
				const ms = await n8n.cpuMsOf(listener, events);
				if (round > 0) cost[listener].push(ms / events);
			}
		}
		return cost;
	} finally {
		await n8n.close();
	}
}
