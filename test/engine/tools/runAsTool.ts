import type { IDataObject, INode, INodeParameters, IRun } from 'n8n-workflow';
import { agentNode, type ModelAnswers, type ToolAccess } from './agentNode';
import { asTool } from './asTool';
import { executeWorkflow } from '../actions/executeWorkflow';
import { itemsNode } from '../actions/itemsNode';
import { nodeNamed } from '../actions/nodeNamed';
import { outcomeOf, type SavedError } from '../actions/outcomeOf';
import { spruceCredentials, spruceNode, spruceNodeTypes } from '../environment/spruceTypes';

export interface RunAsToolOptions {
	/** Node parameters; what the model fills in is an expression: `={{ $fromAI('query') }}`. */
	parameters: IDataObject;
	/** What the model fills in for its one call. */
	input?: IDataObject;
	/** In place of `input`, where the model calls the tool more than once. */
	modelAnswers?: ModelAnswers;
	access: ToolAccess;
	/** What the user typed into the credential. */
	credentials?: IDataObject;
	/** Node settings, e.g. `{ retryOnFail: true }`. */
	node?: Partial<INode>;
	/** Cancels the execution when this resolves. */
	cancelWhen?: Promise<void>;
}

export interface ToolRun {
	status: IRun['status'];
	/** What the agent gets to read of its first call: the json of the items. */
	answer: unknown;
	/** What it gets to read of all its calls. */
	answers: unknown[];
	/** Why the tool or the agent failed. */
	error?: SavedError;
	/** Everything that n8n would save of the execution. */
	runData: IRun;
}

const toolName = 'Spruce Health';

/** Lets an agent use the Spruce Health node as its tool, which n8n calls `spruceHealthTool`. */
export async function runAsTool(options: RunAsToolOptions): Promise<ToolRun> {
	const { parameters, input = {}, modelAnswers = [[input]], access } = options;
	const { credentials = {}, node, cancelWhen } = options;
	const tool = spruceNode({ parameters: parameters as INodeParameters, ...node, name: toolName });
	const [[typeName, type]] = Object.entries(spruceNodeTypes);
	const runData = await executeWorkflow({
		nodes: [nodeNamed('Items'), nodeNamed('Agent'), { ...tool, type: `${typeName}Tool` }],
		connections: {
			Items: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			[toolName]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
		nodeTypes: {
			Items: itemsNode([{ json: {} }]),
			Agent: agentNode(access, toolName, modelAnswers),
			[`${typeName}Tool`]: asTool(type),
		},
		credentials: spruceCredentials(credentials),
		cancelWhen,
	});
	const { items, error } = outcomeOf(runData, 'Agent');
	const answers = (items[0]?.json.answers ?? []) as unknown[];
	return { status: runData.status, answer: answers[0], answers, error, runData };
}
