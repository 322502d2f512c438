import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	EngineRequest,
	EngineResponse,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';

/** How an agent reaches its tools: older ones call them, newer ones ask the engine to run them. */
export type ToolAccess = 'call' | 'request';

/**
 * What a model fills in for each call of its tool: one list for each of its answers. An agent makes
 * the calls of one answer at the same time.
 */
export type ModelAnswers = IDataObject[][];

interface Tool {
	invoke(input: IDataObject): Promise<string>;
}

/** What an agent keeps while the engine runs its tool. */
interface Progress {
	readAlready: unknown[];
}

/**
 * Stands in for an AI Agent whose model uses its one tool with these inputs. Its output holds what it
 * read of each call.
 */
export function agentNode(
	access: ToolAccess,
	toolName: string,
	modelAnswers: ModelAnswers,
): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: 'Uses its tool',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(response) {
			if (access === 'call') return answered(await callTool(this, modelAnswers));
			const { readAlready = [] } = (response?.metadata ?? {}) as Partial<Progress>;
			const read = [...readAlready, ...(response?.actionResponses ?? []).map(readOf)];
			const next = modelAnswers.find(
				(_calls, index) => modelAnswers.slice(0, index).flat().length === read.length,
			);
			return next === undefined ? answered(read) : request(toolName, next, read);
		},
	};
}

function answered(answers: unknown[]): INodeExecutionData[][] {
	return [[{ json: { answers: answers as IDataObject[] } }]];
}

/** Calls the tool itself, as AI Agents before version 3 do. */
async function callTool(
	context: IExecuteFunctions,
	modelAnswers: ModelAnswers,
): Promise<unknown[]> {
	const [tool] = (await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
	const read: string[] = [];
	for (const calls of modelAnswers) {
		read.push(...(await Promise.all(calls.map(async (input) => await tool.invoke(input)))));
	}
	return read.map((text) => JSON.parse(text) as unknown);
}

/** Asks the engine to run the tool, as AI Agents from version 3 on do. */
function request(nodeName: string, calls: IDataObject[], readAlready: unknown[]): EngineRequest {
	const actions = calls.map((input, index) => ({
		actionType: 'ExecutionNodeAction' as const,
		nodeName,
		input,
		type: NodeConnectionTypes.AiTool,
		id: `call-${readAlready.length + index}`,
		metadata: { itemIndex: 0 },
	}));
	return { actions, metadata: { readAlready } };
}

/** What an agent reads of a call that the engine made for it: the items, or why the tool failed. */
function readOf({ data }: EngineResponse['actionResponses'][number]): unknown {
	return data.data?.ai_tool?.[0]?.map(({ json }) => json) ?? { error: data.error?.message };
}
