import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import { createRunExecutionData, sleep, Workflow } from 'n8n-workflow';
import type {
	IConnections,
	INode,
	IRun,
	IRunExecutionData,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataFor } from '../environment/additionalDataFor';
import type { CredentialSet } from '../environment/TestCredentialsHelper';
import { engineMajor } from '../environment/engineVersion';
import { nodeTypesOf, type NodeTypeSet } from '../environment/nodeTypesOf';

/** A workflow, and how to run it. The first node is where the run starts. */
export interface WorkflowRun {
	nodes: INode[];
	connections: IConnections;
	nodeTypes: NodeTypeSet;
	credentials: CredentialSet;
	mode?: WorkflowExecuteMode;
	executionId?: string;
	/** What n8n 2.x keeps with an execution and with its retries; one for each ID when left out. */
	resumeToken?: string;
	/** Where n8n can be reached, without a slash at the end. */
	publicUrl?: string;
	cancelAfterMs?: number;
	/** Cancels the execution when this resolves. */
	cancelWhen?: Promise<void>;
	/** Gets what the editor would show while the workflow runs. */
	sendDataToUI?: IWorkflowExecuteAdditionalData['sendDataToUI'];
}

type Execution = ReturnType<WorkflowExecute['run']>;

const workflowName = { id: 'workflow', name: 'Workflow of a test' };

let executions = 0;

/** Runs a workflow in the engine of this Jest project and returns what n8n would save of it. */
export async function executeWorkflow(run: WorkflowRun): Promise<IRun> {
	const { mode = 'manual', executionId = String(++executions) } = run;
	const { resumeToken = `token-of-${executionId}` } = run;
	const engine = engineFor(surroundingsOf(run, mode, executionId), mode, resumeToken);
	const execution = start(engine, workflowOf(run), run.nodes[0]);
	if (run.cancelAfterMs !== undefined) {
		void sleep(run.cancelAfterMs).then(() => execution.cancel());
	}
	// Where the condition never comes true, its error is the result; the execution is left to itself.
	if (run.cancelWhen === undefined) return await execution;
	await run.cancelWhen;
	execution.cancel();
	return await execution;
}

/**
 * Goes on with an execution that has waited, and returns what n8n would save of it.
 *
 * @param data what n8n has saved of it
 */
export async function resumeWorkflow(
	run: WorkflowRun & { executionId: string },
	data: IRunExecutionData,
): Promise<IRun> {
	const { mode = 'manual', executionId } = run;
	const engine = new WorkflowExecute(surroundingsOf(run, mode, executionId), mode, data);
	return await engine.processRunExecutionData(workflowOf(run));
}

/** The workflow as n8n makes it of what lies in its database. */
export function workflowOf({
	nodes,
	connections,
	nodeTypes,
}: Pick<WorkflowRun, 'nodes' | 'connections' | 'nodeTypes'>): Workflow {
	return new Workflow({
		...workflowName,
		nodes,
		connections,
		active: false,
		nodeTypes: nodeTypesOf(nodeTypes),
		settings: { executionOrder: 'v1' },
	});
}

function surroundingsOf(
	{ nodes, connections, credentials, sendDataToUI, publicUrl }: WorkflowRun,
	mode: WorkflowExecuteMode,
	executionId: string,
): IWorkflowExecuteAdditionalData {
	const hooks = new ExecutionLifecycleHooks(mode, executionId, {
		...workflowName,
		nodes,
		connections,
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(),
		updatedAt: new Date(),
	});
	return additionalDataFor({ credentials, executionId, hooks, sendDataToUI, publicUrl });
}

function engineFor(
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	resumeToken: string,
): WorkflowExecute {
	if (engineMajor < 2) return new WorkflowExecute(additionalData, mode);
	return new WorkflowExecute(additionalData, mode, createRunExecutionData({ resumeToken }));
}

/** The one call that differs between the engines. */
function start(engine: WorkflowExecute, workflow: Workflow, node: INode): Execution {
	const startNode = workflow.getNode(node.name) ?? undefined;
	if (engineMajor >= 2) return engine.run({ workflow, startNode });
	const run = engine.run.bind(engine) as unknown as (flow: Workflow, from?: INode) => Execution;
	return run(workflow, startNode);
}
