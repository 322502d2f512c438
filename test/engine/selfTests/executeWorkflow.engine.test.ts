import { NodeOperationError, sleep } from 'n8n-workflow';
import type { IExecuteFunctions, INode, INodeExecutionData, INodeType, IRun } from 'n8n-workflow';
import { executeWorkflow, type WorkflowRun } from '../actions/executeWorkflow';
import { itemsNode } from '../actions/itemsNode';
import { nodeNamed } from '../actions/nodeNamed';
import { outcomeOf } from '../actions/outcomeOf';
import { roundsNode } from '../actions/roundsNode';

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

function nodeWith(execute: Execute): INodeType {
	return { description: itemsNode([]).description, execute };
}

const to = (node: string) => [{ node, type: 'main' as const, index: 0 }];

async function runTested(
	execute: Execute,
	settings: Partial<INode> = {},
	more: Partial<WorkflowRun> = {},
): Promise<IRun> {
	return await executeWorkflow({
		nodes: [nodeNamed('items'), nodeNamed('tested', settings)],
		connections: { items: { main: [to('tested')] } },
		nodeTypes: {
			items: itemsNode([{ json: { name: 'Ann' } }, { json: { name: 'Bob' } }]),
			tested: nodeWith(execute),
		},
		credentials: [],
		...more,
	});
}

describe('the engine that runs the nodes under test', () => {
	it('hands the items of the start node to the node and keeps what it returns', async () => {
		const run = await runTested(async function () {
			return [this.getInputData().map(({ json }, item) => ({ json, pairedItem: { item } }))];
		});

		expect(run.status).toBe('success');
		expect(outcomeOf(run, 'tested').items).toEqual([
			{ json: { name: 'Ann' }, pairedItem: { item: 0 } },
			{ json: { name: 'Bob' }, pairedItem: { item: 1 } },
		]);
	});

	it('stops with the error that a node throws', async () => {
		const run = await runTested(async function () {
			throw new NodeOperationError(this.getNode(), 'No such contact', { description: 'Look' });
		});

		expect(run.status).toBe('error');
		expect(outcomeOf(run, 'tested').error).toMatchObject({
			message: 'No such contact',
			description: 'Look',
		});
	});

	it('puts the fields of the input item under an item on the error branch', async () => {
		const run = await runTested(
			async () => [
				[
					{ json: { error: { statusCode: 404 }, message: 'Gone' }, pairedItem: { item: 1 } },
					{ json: { id: 'x' }, pairedItem: { item: 0 } },
				],
			],
			{ onError: 'continueErrorOutput' },
		);

		const { items, errorItems } = outcomeOf(run, 'tested');
		expect(items.map(({ json }) => json)).toEqual([{ id: 'x' }]);
		expect(errorItems.map(({ json }) => json)).toEqual([
			{ name: 'Bob', error: { statusCode: 404 }, message: 'Gone' },
		]);
	});

	it('runs the whole node again under Retry On Fail, in the same run', async () => {
		const tries: Array<[items: number, runIndex: unknown]> = [];
		const run = await runTested(
			async function () {
				tries.push([this.getInputData().length, this.evaluateExpression('{{ $runIndex }}', 0)]);
				if (tries.length < 3) throw new NodeOperationError(this.getNode(), 'Not yet');
				return [[{ json: {} }]];
			},
			{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
		);

		expect(run.status).toBe('success');
		expect(tries).toEqual([
			[2, 0],
			[2, 0],
			[2, 0],
		]);
	});

	it('counts the run index up in a loop', async () => {
		const runIndexes: unknown[] = [];
		const run = await executeWorkflow({
			nodes: [nodeNamed('items'), nodeNamed('rounds'), nodeNamed('tested')],
			connections: {
				items: { main: [to('rounds')] },
				rounds: { main: [to('tested')] },
				tested: { main: [to('rounds')] },
			},
			nodeTypes: {
				items: itemsNode([{ json: {} }]),
				rounds: roundsNode(3),
				tested: nodeWith(async function () {
					runIndexes.push(this.evaluateExpression('{{ $runIndex }}', 0));
					return [this.getInputData()];
				}),
			},
			credentials: [],
		});

		expect(run.status).toBe('success');
		expect(runIndexes).toEqual([0, 1, 2]);
		expect(outcomeOf(run, 'tested', 2).items).toHaveLength(1);
	});

	it('signals to a running node that the execution is canceled', async () => {
		let wasTold = false;
		const run = await runTested(
			async function () {
				while (!this.getExecutionCancelSignal()?.aborted) await sleep(5);
				wasTold = true;
				return [[]];
			},
			{},
			{ cancelAfterMs: 20 },
		);

		expect(wasTold).toBe(true);
		expect(run.status).toBe('canceled');
	});

	it('uses a new id for each execution, or the one it is passed', async () => {
		const ids: string[] = [];
		const noteId: Execute = async function () {
			ids.push(this.getExecutionId());
			return [[]];
		};
		await runTested(noteId);
		await runTested(noteId);
		await runTested(noteId, {}, { executionId: 'seventh' });

		expect(new Set(ids).size).toBe(3);
		expect(ids[2]).toBe('seventh');
	});
});
