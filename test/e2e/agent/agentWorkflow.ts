import type { IConnections, INode, INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../host/Credential';
import type { Workflow } from '../host/Workflow';
import { nodeType } from '../workflowOf';

/** The nodes of n8n that a test of an agent or an MCP client needs. */
export const agentNodeTypes = {
	agent: '@n8n/n8n-nodes-langchain.agent',
	model: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
	mcp: '@n8n/n8n-nodes-langchain.mcpTrigger',
};

/** A chat model that talks to the `ScriptedModel`. */
const scriptedModelNode = {
	type: agentNodeTypes.model,
	typeVersion: 1.3,
	parameters: {
		model: { __rl: true, mode: 'id', value: 'scripted' },
		responsesApiEnabled: false,
		options: { maxRetries: 0 },
	},
} satisfies Partial<INode>;

/** What the nodes are called in the workflow. */
export const agentNodeNames = {
	agent: 'AI Agent',
	model: 'Chat Model',
	tool: 'Spruce Health',
	review: 'Ask the doctor',
};

/** What a test says about an agent that has the package's node as its tool. */
export interface AgentOptions {
	/** The version of the AI Agent node: up to 2.2 it calls its tools, from 3 on n8n runs them. */
	version: number;
	/** Parameters of the tool; what the model fills in is an expression: `={{ $fromAI('id') }}`. */
	parameters: INodeParameters;
	/** Settings of the tool, such as `onError`. */
	settings?: Partial<INode>;
	/** What the tool is called; with several names, the agent has one such tool of each. */
	toolNames?: readonly string[];
	/** Parameters of the human review that every use of the tool needs; without it, the agent is free. */
	review?: INodeParameters;
	credentials: { spruceHealthApi: CredentialReference; openAiApi: CredentialReference };
}

/** A workflow in which a manual trigger starts an AI Agent with the package's node as its tool. */
export function agentWorkflow(options: AgentOptions): Workflow {
	const { version, parameters, settings, review, credentials } = options;
	const { spruceHealthApi, openAiApi } = credentials;
	const { agent, model, tool, review: reviewName } = agentNodeNames;
	const usedBy = review === undefined ? agent : reviewName;
	const { toolNames = [tool] } = options;
	const nodes: INode[] = [
		placed({ name: 'Start', type: 'n8n-nodes-base.manualTrigger' }),
		placed({
			name: agent,
			type: agentNodeTypes.agent,
			typeVersion: version,
			parameters: { promptType: 'define', text: 'Help the practice.' },
		}),
		placed({
			name: model,
			...scriptedModelNode,
			credentials: { openAiApi },
		}),
		...toolNames.map((name) =>
			placed({
				name,
				// n8n makes this type of a node that is usable as a tool.
				type: `${nodeType}Tool`,
				parameters,
				credentials: { spruceHealthApi },
				...settings,
			}),
		),
	];
	if (review !== undefined) {
		nodes.push(
			placed({
				name: reviewName,
				// n8n 2 makes this type of a node that can send and wait.
				type: `${nodeType}HitlTool`,
				parameters: review,
				credentials: { spruceHealthApi },
			}),
		);
	}
	return {
		name: `Agent ${version} with a tool`,
		nodes,
		connections: {
			Start: link('main', agent),
			[model]: link('ai_languageModel', agent),
			...Object.fromEntries(toolNames.map((name) => [name, link('ai_tool', usedBy)])),
			...(review !== undefined && { [reviewName]: link('ai_tool', agent) }),
		},
		settings: { executionOrder: 'v1' },
	};
}

function placed(node: Pick<INode, 'name' | 'type'> & Partial<INode>): INode {
	return { id: node.name, typeVersion: 1, position: [0, 0], parameters: {}, ...node };
}

function link(type: 'main' | 'ai_languageModel' | 'ai_tool', node: string): IConnections[string] {
	return { [type]: [[{ node, type, index: 0 }]] };
}
