import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';
import { agentNode, type ToolAccess } from '../tools/agentNode';
import { asTool } from '../tools/asTool';
import { executeWorkflow } from '../actions/executeWorkflow';
import { itemsNode } from '../actions/itemsNode';
import { nodeNamed } from '../actions/nodeNamed';
import { outcomeOf } from '../actions/outcomeOf';

/** Runs a tool that fails as often as `failures` says, and notes the run index of every try. */
async function useTool(access: ToolAccess, failures = 0) {
	const runIndexes: unknown[] = [];
	const tool = asTool({
		description: {
			...itemsNode([]).description,
			properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }],
		},
		async execute(this: IExecuteFunctions) {
			runIndexes.push(this.evaluateExpression('{{ $runIndex }}', 0));
			if (runIndexes.length <= failures) throw new NodeOperationError(this.getNode(), 'Not yet');
			return [[{ json: { said: this.getNodeParameter('text', 0), by: this.getNode().type } }]];
		},
	});
	const parameters = { text: "={{ $fromAI('text') }}" };
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const run = await executeWorkflow({
		nodes: [
			nodeNamed('items'),
			nodeNamed('agent'),
			nodeNamed('tested', { type: 'testedTool', parameters, ...retry }),
		],
		connections: {
			items: { main: [[{ node: 'agent', type: 'main', index: 0 }]] },
			tested: { ai_tool: [[{ node: 'agent', type: 'ai_tool', index: 0 }]] },
		},
		nodeTypes: {
			items: itemsNode([{ json: {} }]),
			agent: agentNode(access, 'tested', [[{ text: 'Hello' }]]),
			testedTool: tool,
		},
		credentials: [],
	});
	const { answers } = outcomeOf(run, 'agent').items[0]?.json ?? {};
	return { answers, runIndexes };
}

describe('an agent with a node as its tool', () => {
	it.each<ToolAccess>(['call', 'request'])(
		'fills in parameters and reads the json of the items (%s)',
		async (access) => {
			const { answers } = await useTool(access);
			expect(answers).toEqual([[{ said: 'Hello', by: 'testedTool' }]]);
		},
	);

	it('starts a new run for every try when it calls the tool', async () => {
		const { runIndexes } = await useTool('call', 2);
		expect(runIndexes).toEqual([0, 1, 2]);
	});

	it('keeps all tries in one run when it has the engine run the tool', async () => {
		const { runIndexes } = await useTool('request', 2);
		expect(runIndexes).toEqual([0, 0, 0]);
	});
});
