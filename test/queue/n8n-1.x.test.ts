import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf, type Execution, type ListedExecution } from '../e2e/host/Execution';
import type { Clinic } from './Clinic';
import { lateAnswer } from './lateAnswer';
import { messagesOf, nodeTypes, postingNode } from './messagesWorkflow';
import { printRows } from './printRows';
import { QueueStage } from './QueueStage';

let stage: QueueStage;

beforeAll(async () => {
	stage = await QueueStage.start({ workers: 2, webhookProcessors: 0, nodeTypes }, '1.x');
});

afterAll(async () => await stage?.close());

/** n8n 1 gives the work of a killed worker to another one; n8n 2 gives the execution up. */
describe('a batch of n8n 1 whose worker is killed half way', () => {
	const messages = messagesOf('restarted', 40);
	const killedAfter = 15;
	let clinic: Clinic;
	/** How many had been posted when the worker was gone. */
	let before: number;
	let executions: ListedExecution[];
	let execution: Execution;

	beforeAll(async () => {
		clinic = await stage.openClinic({ limits: { limit: Infinity } });
		clinic.simulator.faults.add(lateAnswer);
		const workflow = await clinic.createWorkflow('restarted');
		await clinic.call(workflow, messages);
		while (clinic.posted.length < killedAfter) await sleep(20);
		await stage.killBusyWorkers();
		before = clinic.posted.length;
		const killedAt = Date.now();
		executions = await stage.rest.finished(workflow);
		execution = await stage.rest.getExecution(executions[0].id);
		printRows({
			'posted before': String(before),
			'seconds until the end': String((Date.now() - killedAt) / 1_000),
			'requests': String(clinic.simulator.requests.length),
			'statuses': clinic.simulator.requests.map(({ status }) => status).join(' '),
			'outcome': executions.map(({ id, status }) => `${id} ${status}`).join(' '),
			'workers': stage.executionsPerWorker.join(' + '),
			'items': JSON.stringify(itemsOf(execution, postingNode).map(({ json }) => json.duplicate ?? json.id)),
		});
	});

	it('is run again from its start by another worker, as the same execution', () => {
		expect(executions.map(({ status }) => status)).toEqual(['success']);
		expect([...stage.executionsPerWorker].sort()).toEqual([0, 1]);
	});

	it('posts every text once', () => {
		expect(clinic.posted).toEqual(messages.map(({ text }) => text));
	});

	it('says duplicate of what the killed worker had posted', () => {
		const items = itemsOf(execution, postingNode);
		expect(items.map(({ json }) => json.duplicate === true)).toEqual(
			messages.map((_, index) => index < before),
		);
	});
});
