import type { INode } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import type { CredentialReference } from './host/Credential';
import { failureOf, itemsOf } from './host/Execution';
import type { N8nLine } from './host/installation/n8nInstall';
import type { SavedWorkflow, Workflow } from './host/Workflow';
import { simulatorCredential } from './simulatorCredential';
import type { Stage } from './Stage';
import { webhookType } from './trigger/workflowOfTrigger';
import { type Step, workflowOf } from './workflowOf';

const executeWorkflow = 'n8n-nodes-base.executeWorkflow';
const subWorkflowTrigger = 'n8n-nodes-base.executeWorkflowTrigger';

/** What n8n needs to know for a workflow that runs another one. */
export const subWorkflowTypes = [executeWorkflow, subWorkflowTrigger];

const patient = '+12065550171';
const tester = '+12065550172';

const send: Step = {
	name: 'Send',
	parameters: {
		resource: 'message',
		operation: 'send',
		phoneOrEmail: patient,
		internalEndpointId: { __rl: true, mode: 'id', value: '+12065550100' },
		text: 'See you tomorrow',
	},
};

/** Fails before anything is sent. */
const sendToNobody: Step = { ...send, parameters: { ...send.parameters, phoneOrEmail: '12' } };

/** Whom messages reach while a workflow is tried out, and when it is at work. */
export function testRunsInN8n(line: N8nLine, stage: () => Stage): void {
	let credential: CredentialReference;

	beforeAll(async () => {
		const { rest, simulator } = stage();
		const { data, ...others } = simulatorCredential(simulator);
		credential = await rest.createCredential({
			...others,
			data: { ...data, testRecipient: '(206) 555-0172' },
		});
	});

	const create = async (workflow: Workflow) => await stage().rest.createWorkflow(workflow);

	/** Whom the requests went to that were made in the meantime. */
	const reachedBy = async (action: () => Promise<unknown>): Promise<unknown[]> => {
		const { requests } = stage().simulator;
		const before = requests.length;
		await action();
		return requests
			.slice(before)
			.filter(({ method }) => method === 'POST')
			.map(({ body }) => (body as { destination: Record<string, string> }).destination)
			.map(({ smsOrEmailEndpoint }) => smsOrEmailEndpoint);
	};

	/** Saves a sub-workflow; on 2.x only a published one runs in production. */
	const createSubWorkflow = async (name: string, step: Step): Promise<SavedWorkflow> => {
		const parameters = { inputSource: 'passthrough' };
		const start = { name: 'Start', type: subWorkflowTrigger, typeVersion: 1.1, parameters };
		const saved = await create(startedBy(start, workflowOf(name, credential, [step])));
		if (line === '2.x') await stage().rest.activate(saved);
		return saved;
	};

	/** A workflow that a webhook starts, and how to call it by its production or its test URL. */
	const withWebhook = async (name: string, step: Step) => {
		const { server } = stage();
		const webhookId = randomUUID();
		const parameters = { httpMethod: 'POST', path: webhookId, responseMode: 'lastNode' };
		const start = { name: 'Start', type: webhookType, typeVersion: 2, webhookId, parameters };
		const workflow = await create(startedBy(start, workflowOf(name, credential, [step])));
		const call = async (url: 'webhook' | 'webhook-test') =>
			await fetch(`${server.baseUrl}/${url}/${webhookId}`, { method: 'POST' });
		return { workflow, call };
	};

	/** A workflow at work, and how to call its webhook. */
	const activated = async (name: string, step: Step) => {
		const { workflow, call } = await withWebhook(name, step);
		await stage().rest.activate(workflow);
		return { workflow, call: async () => await call('webhook') };
	};

	/** Sends from a workflow that a workflow of a workflow runs. */
	const nestedSend = async (): Promise<Step> => {
		const inner = await createSubWorkflow('Inner', send);
		const outer = await createSubWorkflow('Outer', runOf(inner));
		return runOf(outer);
	};

	it('texts the test recipient in a manual run, and says so', async () => {
		const { rest } = stage();
		const workflow = await create(workflowOf('Test', credential, [send]));

		const reached = await reachedBy(async () => {
			const [{ json }] = itemsOf(await rest.run(workflow), 'Send');
			expect(json).toMatchObject({ testRecipient: true, intendedFor: patient });
		});

		expect(reached).toEqual([tester]);
	});

	it('texts the test recipient by the test URL of a webhook', async () => {
		const { workflow, call } = await withWebhook('Test by URL', send);
		await stage().rest.listenForTest(workflow, 'Start');

		expect(await reachedBy(async () => await call('webhook-test'))).toEqual([tester]);
	});

	it('texts the patient in production', async () => {
		const { call } = await activated('At work', send);

		expect(await reachedBy(call)).toEqual([patient]);
	});

	it('texts the test recipient from a sub-workflow of a sub-workflow of a manual run', async () => {
		const { rest } = stage();
		const workflow = await create(workflowOf('Test of nested', credential, [await nestedSend()]));

		const reached = await reachedBy(async () => {
			expect(failureOf(await rest.run(workflow))).toBeUndefined();
		});

		expect(reached).toEqual([tester]);
	});

	it('texts the patient from the same sub-workflows in production', async () => {
		const { call } = await activated('Nested at work', await nestedSend());

		expect(await reachedBy(call)).toEqual([patient]);
	});

	it('texts the test recipient when a manual run that failed is retried', async () => {
		const { rest } = stage();
		const workflow = await create(workflowOf('Test to retry', credential, [sendToNobody]));
		const failed = await rest.run(workflow);
		expect(failureOf(failed)).toContain('Phone Number or Email Address');
		await rest.save(workflow, withStep(workflow, send));

		expect(await reachedBy(async () => await rest.retry(failed, true))).toEqual([tester]);
	});

	it('texts the patient when a production run that failed is retried', async () => {
		const { rest } = stage();
		const { workflow, call } = await activated('To retry', sendToNobody);
		expect(await reachedBy(call)).toEqual([]);
		const [id] = await rest.executionsOf(workflow);
		await rest.save(workflow, withStep(workflow, send));

		const retry = async () => await rest.retry(await rest.getExecution(id), true);

		expect(await reachedBy(retry)).toEqual([patient]);
	});
}

function runOf({ id }: SavedWorkflow): Step {
	return {
		name: 'Run the other workflow',
		type: executeWorkflow,
		typeVersion: 1.2,
		credentials: {},
		parameters: { workflowId: { __rl: true, mode: 'id', value: id }, options: {} },
	};
}

/** The same workflow with another trigger under the same name. */
function startedBy(trigger: Partial<INode>, workflow: Workflow): Workflow {
	const [start, ...others] = workflow.nodes;
	return { ...workflow, nodes: [{ ...start, ...trigger }, ...others] };
}

function withStep({ nodes }: Workflow, { name, parameters }: Step): Pick<Workflow, 'nodes'> {
	return {
		nodes: nodes.map((node) => (node.name === name ? { ...node, parameters } : node)),
	};
}
