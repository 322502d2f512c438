/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Execution, itemsOf } from './host/Execution';
import type { SavedWorkflow, Workflow } from './host/Workflow';
import type { Stage } from './Stage';

/** The type of the package's trigger as n8n knows it. */
export const triggerType = 'n8n-nodes-spruce-health.spruceHealthTrigger';

const name = 'Contact is new';
const longestWaitMs = 30_000;
const pollMs = 100;

const body = JSON.stringify({
	object: 'event',
	id: 'wev_of_this_test',
	type: 'contact.created',
	eventTime: '2026-11-02T10:00:00Z',
	data: { object: { object: 'contact', id: 'entity_1', displayName: 'Zoë' } },
});

/** What the trigger does in a real server: its endpoint in Spruce, and real requests to n8n. */
export function triggerInN8n(stage: () => Stage): void {
	let workflow: SavedWorkflow;

	beforeAll(async () => {
		const { rest, credential } = stage();
		workflow = await rest.createWorkflow(workflowWith(credential));
		await rest.activate(workflow);
	});

	const endpoints = () =>
		stage().simulator.organization.webhookEndpoints.filter((one) => one.name.startsWith('n8n'));

	const deliver = async (key: string) => {
		const signature = createHmac('sha256', key).update(body).digest('base64');
		const headers = { 'content-type': 'application/json', 'x-spruce-signature': signature };
		const response = await fetch(endpoints()[0].url, { method: 'POST', headers, body });
		return response.status;
	};

	/** The executions of the workflow, once the last of them is over. */
	const executions = async (): Promise<Execution[]> => {
		const { rest } = stage();
		const ids = await rest.executionsOf(workflow);
		const found = await Promise.all(ids.map(async (id) => await rest.getExecution(id)));
		if (found.every(({ status }) => status === 'success')) return found;
		await sleep(pollMs);
		return await executions();
	};

	it('makes one endpoint, named after the workflow, when that is activated', () => {
		expect(endpoints()).toMatchObject([
			{ name: `n8n: ${name} (${workflow.id})`, url: expect.stringContaining('/webhook/') },
		]);
	});

	it('refuses what Spruce did not sign, and starts nothing', async () => {
		expect(await deliver('another secret')).toBe(401);
		await sleep(500);
		expect(await stage().rest.executionsOf(workflow)).toEqual([]);
	});

	it('starts one execution for an event that Spruce delivers three times', async () => {
		const [{ value }] = endpoints()[0].signingSecrets;
		expect(await Promise.all([deliver(value), deliver(value)])).toEqual([200, 200]);
		expect(await deliver(value)).toBe(200);
		await until(async () => (await stage().rest.executionsOf(workflow)).length > 0);
		await sleep(500);
		const [execution, ...others] = await executions();
		expect(others).toEqual([]);
		expect(itemsOf(execution, 'Spruce Health Trigger').map(({ json }) => json)).toMatchObject([
			{ event: 'contactCreated', eventId: 'wev_of_this_test', object: { displayName: 'Zoë' } },
		]);
	});

	it('removes its endpoint when the workflow is deactivated, and leaves the others alone', async () => {
		const { simulator, rest } = stage();
		const others = simulator.organization.webhookEndpoints.length - 1;
		await rest.deactivate(workflow);
		await until(() => endpoints().length === 0);
		expect(endpoints()).toEqual([]);
		expect(simulator.organization.webhookEndpoints).toHaveLength(others);
	});
}

function workflowWith(credential: Stage['credential']): Workflow {
	return {
		name,
		nodes: [
			{
				id: 'trigger',
				name: 'Spruce Health Trigger',
				type: triggerType,
				typeVersion: 1,
				position: [0, 0],
				webhookId: '7c1e4a52-0000-4000-8000-00000000e2e0',
				parameters: { events: ['contactCreated'] },
				credentials: { spruceHealthApi: credential },
			},
		],
		connections: {},
	};
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	const deadline = Date.now() + longestWaitMs;
	while (Date.now() < deadline && !(await isSo())) await sleep(pollMs);
}
