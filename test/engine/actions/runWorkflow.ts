import type { IDataObject, IRun } from 'n8n-workflow';
import { executeWorkflow, type WorkflowRun } from './executeWorkflow';
import { spruceCredentials, spruceNodeTypes } from '../environment/spruceTypes';

/** A workflow with Spruce Health nodes in it, made by `spruceNode`, and how to run it. */
export interface RunWorkflowOptions extends Omit<WorkflowRun, 'credentials'> {
	/** What the user typed into the credential. */
	credentials?: IDataObject;
}

/**
 * Runs a workflow of several nodes, e.g. with a loop through `roundsNode`; its first node starts
 * it. `nodeTypes` are the types beside our own. Read a node's result with `outcomeOf`.
 */
export async function runWorkflow(options: RunWorkflowOptions): Promise<IRun> {
	return await executeWorkflow({
		...options,
		nodeTypes: { ...spruceNodeTypes, ...options.nodeTypes },
		credentials: spruceCredentials(options.credentials ?? {}),
	});
}
