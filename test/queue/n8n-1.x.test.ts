import { itemsOf, type Execution, type ListedExecution } from '../e2e/host/Execution';
import { until } from '../until';
import type { Clinic } from './Clinic';
import { lateAnswer } from './lateAnswer';
import { messagesOf, nodeTypes, postingNode } from './messagesWorkflow';
import { QueueStage } from './QueueStage';

let stage: QueueStage;

beforeAll(async () => {
	stage = await QueueStage.start({ workers: 2, webhookProcessors: 0, nodeTypes }, '1.x');
});

afterAll(async () => await stage?.close());

/** n8n 1 has another worker do the work of a killed one; n8n 2 gives the execution up. */
describe('a batch of n8n 1 whose worker is killed half way', () => {
	const messages = messagesOf('restarted', 40);
	const killedAfter = 15;
	let clinic: Clinic;
	let executions: ListedExecution[];
	let execution: Execution;

	beforeAll(async () => {
		clinic = await stage.openClinic({ limits: { limit: Infinity } });
		clinic.simulator.faults.add(lateAnswer);
		const workflow = await clinic.createWorkflow('restarted');
		await clinic.call(workflow, messages);
		await until(() => clinic.posted.length >= killedAfter, 20);
		await stage.killBusyWorkers();
		executions = await stage.rest.finished(workflow);
		execution = await stage.rest.getExecution(executions[0].id);
	});

	it('is run again from its start by another worker, as the same execution', () => {
		expect(executions.map(({ status }) => status)).toEqual(['success']);
		expect([...stage.executionsPerWorker].sort()).toEqual([0, 1]);
	});

	it('posts every text once', () => {
		expect(clinic.posted).toEqual(messages.map(({ text }) => text));
	});

	it('says duplicate of what the killed worker had posted', () => {
		const given = itemsOf(execution, postingNode).map(({ json }) => json.duplicate === true);
		const repeated = given.filter(Boolean).length;
		expect(repeated).toBeGreaterThanOrEqual(killedAfter);
		expect(repeated).toBeLessThan(messages.length);
		expect(given).toEqual(messages.map((_, index) => index < repeated));
	});
});
