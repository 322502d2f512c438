import { caller } from '../caller';
import { format } from '../format';
import { goalState } from '../goalState';
import type { Row } from '../Row';
import { median } from '../sampling/median';
import { type Listener, ListeningN8n } from '../webhooks/ListeningN8n';

const events = 100;
const rounds = 5;
const mostTimes = 1.15;

/** What an event costs in a real n8n, from its arrival to the end of the execution that it starts. */
export async function webhookEvents(): Promise<Row[]> {
	if (process.platform !== 'linux') {
		caller.report('Events by webhook are left out: only Linux reports the CPU time of n8n.');
		return [];
	}
	return [
		await row('n8n as it comes', {}),
		await row('sandboxes on demand', { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' }, mostTimes),
	];
}

async function row(
	setting: string,
	environment: Record<string, string>,
	most?: number,
): Promise<Row> {
	const { spruceHealth, webhook } = await costs(environment);
	const times = spruceHealth.map((ms, round) => ms / webhook[round]);
	const [least, middle, largest] = [Math.min(...times), median(times), Math.max(...times)];
	return {
		measure: `CPU per event by webhook in a real n8n, ${setting}`,
		spruceHealth:
			`${format.times(middle)} that of the Webhook node ` +
			`(${least.toFixed(2)} to ${largest.toFixed(2)}): ${format.milliseconds(median(spruceHealth))}`,
		goal: most === undefined ? 'measured' : `<= ${most} x`,
		state: most === undefined ? 'measured' : goalState(middle <= most),
		httpRequest: `Webhook node: ${format.milliseconds(median(webhook))}`,
		note:
			`${events} signed events in turn to each of two workflows of one node, ${rounds} rounds; with the ` +
			'executions that they start. As it comes, n8n builds a sandbox for expressions for each ' +
			'execution, and one more for each request to any webhook but its own Webhook node; with ' +
			'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true it builds those that an expression needs.',
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
