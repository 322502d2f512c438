/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { INodeParameters } from 'n8n-workflow';
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf } from './host/Execution';
import type { SavedWorkflow, Workflow } from './host/Workflow';
import type { Stage } from './Stage';

/** The type of the package's trigger as n8n knows it. */
export const triggerType = 'n8n-nodes-spruce-health.spruceHealthTrigger';

const name = 'What is new';
const nodeName = 'Spruce Health Trigger';
const longestWaitMs = 30_000;
const pollMs = 100;

const contactCreated = {
	object: 'event',
	id: 'wev_of_this_test',
	type: 'contact.created',
	eventTime: '2026-11-02T10:00:00Z',
	data: { object: { object: 'contact', id: 'entity_1', displayName: 'Zoë' } },
};

/** A text message of a contact. */
const textFrom = (contact: string) => ({
	object: 'event',
	type: 'conversationItem.created',
	eventTime: '2026-11-02T10:00:00Z',
	data: {
		object: {
			id: 'ti_1',
			direction: 'inbound',
			conversation: { id: 't_1', type: 'phone', externalParticipants: [{ contact }] },
		},
	},
});

/** What the trigger does in a real server: its endpoint in Spruce, and real requests to n8n. */
export function triggerInN8n(stage: () => Stage): void {
	let workflow: SavedWorkflow;

	const activated = async (parameters: INodeParameters) => {
		const { rest, credential } = stage();
		const saved = await rest.createWorkflow(workflowWith(credential, parameters));
		await rest.activate(saved);
		return saved;
	};

	beforeAll(async () => {
		workflow = await activated({ events: ['contactCreated'] });
	});

	const endpointsOf = ({ id }: SavedWorkflow) =>
		stage().simulator.organization.webhookEndpoints.filter((one) => one.name.endsWith(`(${id})`));

	const deliver = async (event: object, to = workflow, forgedWith?: string) => {
		const [{ url, signingSecrets }] = endpointsOf(to);
		const body = JSON.stringify(event);
		const key = forgedWith ?? signingSecrets[0].value;
		const signature = createHmac('sha256', key).update(body).digest('base64');
		const headers = { 'content-type': 'application/json', 'x-spruce-signature': signature };
		return (await fetch(url, { method: 'POST', headers, body })).status;
	};

	/** What the trigger gave out, in all executions that have begun until there is one. */
	const givenOut = async (by: SavedWorkflow) => {
		const { rest } = stage();
		await until(async () => (await rest.executionsOf(by)).length > 0);
		// One too many would begin now.
		await sleep(500);
		const ids = await rest.executionsOf(by);
		const executions = ids.map(async (id) => {
			await until(async () => (await rest.getExecution(id)).status === 'success');
			return itemsOf(await rest.getExecution(id), nodeName).map(({ json }) => json);
		});
		return (await Promise.all(executions)).flat();
	};

	it('makes one endpoint, named after the workflow, when that is activated', () => {
		expect(endpointsOf(workflow)).toMatchObject([
			{ name: `n8n: ${name} (${workflow.id})`, url: expect.stringContaining('/webhook/') },
		]);
	});

	it('refuses what Spruce did not sign, and starts nothing', async () => {
		expect(await deliver(contactCreated, workflow, 'another secret')).toBe(401);
		await sleep(500);
		expect(await stage().rest.executionsOf(workflow)).toEqual([]);
	});

	it('starts one execution for an event that Spruce delivers three times', async () => {
		const twice = [deliver(contactCreated), deliver(contactCreated)];
		expect(await Promise.all(twice)).toEqual([200, 200]);
		expect(await deliver(contactCreated)).toBe(200);
		expect(await givenOut(workflow)).toMatchObject([
			{ event: 'contactCreated', eventId: contactCreated.id, object: { displayName: 'Zoë' } },
		]);
	});

	it('gives Spruce its answer, and then looks up the contact', async () => {
		const { simulator, rest } = stage();
		const [contact] = simulator.organization.contacts;
		const other = await activated({
			events: ['textMessageReceived'],
			options: { includeContact: true },
		});
		simulator.faults.add({ kind: 'delay', delayMs: 2_000, operationId: 'Contact' });
		const sentAt = Date.now();
		expect(await deliver(textFrom(contact.id), other)).toBe(200);
		expect(Date.now() - sentAt).toBeLessThan(2_000);
		const { id, displayName } = contact;
		expect(await givenOut(other)).toMatchObject([{ contact: { id, displayName } }]);
		await rest.deactivate(other);
		await until(() => endpointsOf(other).length === 0);
	});

	it('removes its endpoint when the workflow is deactivated, and leaves the others alone', async () => {
		const { simulator, rest } = stage();
		const isOther = (endpoint: { id: string }) =>
			!endpointsOf(workflow).some(({ id }) => id === endpoint.id);
		const others = simulator.organization.webhookEndpoints.filter(isOther);
		expect(others.length).toBeGreaterThan(0);
		await rest.deactivate(workflow);
		await until(() => endpointsOf(workflow).length === 0);
		expect(simulator.organization.webhookEndpoints).toEqual(others);
	});
}

function workflowWith(credential: Stage['credential'], parameters: INodeParameters): Workflow {
	return {
		name,
		nodes: [
			{
				id: 'trigger',
				name: nodeName,
				type: triggerType,
				typeVersion: 1,
				position: [0, 0],
				webhookId: randomUUID(),
				parameters,
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
