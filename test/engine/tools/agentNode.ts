import { NodeConnectionTypes } from 'n8n-workflow';
import type { IDataObject, INodeType } from 'n8n-workflow';

/** How an agent reaches its tools: older ones call them, newer ones ask the engine to run them. */
export type ToolAccess = 'call' | 'request';

interface Tool {
	invoke(input: IDataObject): Promise<string>;
}

/** Stands in for an AI Agent whose model decides to use its one tool with this input. */
export function agentNode(access: ToolAccess, toolName: string, input: IDataObject): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: 'Uses its tool once',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(response) {
			if (access === 'call') {
				const tools = (await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as Tool[];
				return [[{ json: { answer: JSON.parse(await tools[0].invoke(input)) } }]];
			}
			const [answered] = response?.actionResponses ?? [];
			if (answered) {
				const answer = answered.data.data?.ai_tool?.[0]?.map(({ json }) => json);
				return [[{ json: { answer } }]];
			}
			const type = NodeConnectionTypes.AiTool;
			const call = { actionType: 'ExecutionNodeAction' as const, nodeName: toolName, input, type };
			return { actions: [{ ...call, id: 'call-1', metadata: { itemIndex: 0 } }], metadata: {} };
		},
	};
}
