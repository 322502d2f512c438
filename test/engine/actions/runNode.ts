import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { executeWorkflow } from './executeWorkflow';
import { hintsOf } from './hintsOf';
import { itemsNode } from './itemsNode';
import { nodeNamed } from './nodeNamed';
import { outcomeOf, type NodeOutcome } from './outcomeOf';
import { spruceCredentials, spruceNode, spruceNodeTypes } from '../environment/spruceTypes';

export interface RunNodeOptions {
	/** Node parameters, e.g. `{ resource: 'contact', operation: 'getAll', returnAll: true }`. */
	parameters: IDataObject;
	/** Input items, or only their json; one empty item when left out. */
	items?: INodeExecutionData[] | IDataObject[];
	/** What the user typed into the credential, e.g. `{ apiToken, baseUrl }`. */
	credentials?: IDataObject;
	/** Node settings, e.g. `{ onError: 'continueErrorOutput', retryOnFail: true }`. */
	node?: Partial<INode>;
	mode?: WorkflowExecuteMode;
	/** A fresh one when left out. */
	executionId?: string;
	/** As in `WorkflowRun`. */
	resumeToken?: string;
	/** Cancels the execution after this time. */
	cancelAfterMs?: number;
	/** Cancels the execution when this resolves. */
	cancelWhen?: Promise<void>;
	/** Gets what the editor would show while the node runs. */
	sendDataToUI?: (type: string, data: unknown) => void;
}

export interface NodeRun extends NodeOutcome {
	status: IRun['status'];
	/** What the editor shows above the output. */
	hints: string[];
	/** Everything that n8n would save of the execution. */
	runData: IRun;
}

/**
 * Runs the Spruce Health node in n8n's engine: a start node gives it the items. Rejects when the
 * engine refuses the workflow, e.g. because a required parameter is missing.
 */
export async function runNode(options: RunNodeOptions): Promise<NodeRun> {
	const { parameters, items = [{}], credentials = {}, node, ...run } = options;
	const underTest = spruceNode({ parameters: parameters as INodeParameters, ...node });
	const runData = await executeWorkflow({
		...run,
		nodes: [nodeNamed('Items'), underTest],
		connections: { Items: { main: [[{ node: underTest.name, type: 'main', index: 0 }]] } },
		nodeTypes: { Items: itemsNode(items.map(asItem)), ...spruceNodeTypes },
		credentials: spruceCredentials(credentials),
	});
	const { name } = underTest;
	return {
		status: runData.status,
		runData,
		hints: hintsOf(runData, name),
		...outcomeOf(runData, name),
	};
}

function asItem(item: INodeExecutionData | IDataObject): INodeExecutionData {
	return 'json' in item ? (item as INodeExecutionData) : { json: item as IDataObject };
}
