import type { INodeParameters } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf } from '../e2e/host/Execution';
import type { SavedWorkflow } from '../e2e/host/Workflow';
import type { Clinic } from './Clinic';
import { figuresOf } from './figuresOf';
import { lateAnswer } from './lateAnswer';
import { messagesOf, nodeTypes, postingNode, type Message } from './messagesWorkflow';
import type { ListedExecution } from '../e2e/host/Execution';
import { QueueStage } from './QueueStage';
import { reportFigures } from './reportFigures';

const workers = 4;
let stage: QueueStage;

beforeAll(async () => {
	stage = await QueueStage.start({ workers, webhookProcessors: 0, nodeTypes });
});

afterAll(async () => await stage?.close());

describe('forty executions at once on four workers', () => {
	const limit = 200;
	const executions = 40;
	const batches = Array.from({ length: executions }, (_, batch) => messagesOf(`${batch}`, 10));
	let clinic: Clinic;
	let outcomes: ListedExecution[];

	beforeAll(async () => {
		clinic = await stage.openClinic({ limits: { limit } });
		clinic.simulator.faults.add(lateAnswer);
		const workflow = await clinic.createWorkflow('forty-at-once');
		await Promise.all(batches.map(async (batch) => await clinic.call(workflow, batch)));
		outcomes = await stage.rest.finished(workflow);
	});

	it('all succeed', () => {
		expect(outcomes.map(({ status }) => status)).toEqual(Array(executions).fill('success'));
	});

	it('post every message once', () => {
		const wanted = batches.flat().map(({ text }) => text);
		expect(clinic.posted.sort()).toEqual(wanted.sort());
		expect(clinic.simulator.violations).toEqual([]);
	});

	it('are carried out by every worker', () => {
		expect(Math.min(...stage.executionsPerWorker)).toBeGreaterThan(0);
	});

	it('use the limit that they share up, with few refusals', async () => {
		const { requests, limits } = clinic.simulator;
		const figures = figuresOf(requests, limits);
		const { executionsPerWorker } = stage;
		await reportFigures({ ...figures, limit, executions, executionsPerWorker });
		expect(figures.usedShare).toBeGreaterThan(0.6);
		expect(figures.refusedShare).toBeLessThan(0.3);
	});
});

describe('a batch whose worker is killed half way', () => {
	const count = 60;
	const killedAfter = 20;
	let clinic: Clinic;

	interface Batch {
		workflow: SavedWorkflow;
		messages: Message[];
		/** What had been posted when n8n had given the execution up. */
		before: string[];
	}

	let plain: Batch;
	let keyed: Batch;

	beforeAll(async () => {
		clinic = await stage.openClinic({ limits: { limit: Infinity } });
		clinic.simulator.faults.add(lateAnswer);
		plain = await prepare('without-key', {});
		keyed = await prepare('with-key', { idempotencyKey: '=reminder-{{ $json.id }}' });
		for (const { workflow, messages } of [plain, keyed]) await clinic.call(workflow, messages);
		while ([plain, keyed].some((batch) => postedOf(batch).length < killedAfter)) await sleep(20);
		await stage.killBusyWorkers();
		for (const batch of [plain, keyed]) {
			await stage.rest.finished(batch.workflow);
			batch.before = postedOf(batch);
		}
	});

	it('is given up by n8n, which neither goes on with it nor keeps its items', async () => {
		for (const { workflow, before, messages } of [plain, keyed]) {
			const [{ id, status }, ...others] = await stage.rest.finished(workflow);
			expect({ status, others }).toEqual({ status: 'error', others: [] });
			const { data } = await stage.rest.getExecution(id);
			expect(data.resultData.runData).toEqual({});
			const texts = messages.map(({ text }) => text);
			expect(before).toEqual(texts.slice(0, before.length));
			expect(before.length).toBeLessThan(count);
		}
		expect(clinic.simulator.requests).toHaveLength(plain.before.length + keyed.before.length);
	});

	it('is completed, with no text repeated, by a new execution where the user set a key', async () => {
		const { workflow, messages, before } = keyed;
		await clinic.call(workflow, messages);
		const again = await lastOf(workflow);
		expect(again.status).toBe('success');
		expect(postedOf(keyed)).toEqual(messages.map(({ text }) => text));
		const duplicates = itemsOf(again, postingNode).map(({ json }) => json.duplicate === true);
		expect(duplicates).toEqual(messages.map((_, index) => index < before.length));
	});

	it('is posted again from its start by a new execution where the user set no key', async () => {
		const { workflow, messages, before } = plain;
		await clinic.call(workflow, messages);
		expect((await lastOf(workflow)).status).toBe('success');
		expect(postedOf(plain)).toEqual([...before, ...messages.map(({ text }) => text)]);
	});

	async function prepare(name: string, requestOptions: INodeParameters): Promise<Batch> {
		const workflow = await clinic.createWorkflow(name, requestOptions);
		return { workflow, messages: messagesOf(name, count), before: [] };
	}

	const postedOf = ({ workflow }: Batch) =>
		clinic.posted.filter((text) => text.includes(workflow.name));

	const lastOf = async (workflow: SavedWorkflow) => {
		const executions = await stage.rest.finished(workflow);
		return await stage.rest.getExecution(executions.at(-1)?.id ?? '');
	};
});
