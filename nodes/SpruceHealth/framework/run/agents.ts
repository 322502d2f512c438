import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

/**
 * Whether an AI agent runs the node as a tool. n8n makes the tool as a node type with this ending.
 * Its own `isToolExecution` does not exist on 1.x.
 */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}

/** Whether n8n 2 runs the node before a tool, to ask somebody whether an AI agent may use that tool. */
export function isHumanReview(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('HitlTool');
}

/**
 * Whether an agent runs the node within its own, as agents before version 3 and the MCP Server Trigger
 * do. Later agents have n8n run it as a step of the execution. n8n tells of which node it runs
 * (2.41.1 and 1.123.81).
 */
export function isRunByAgentItself(context: IExecuteFunctions): boolean {
	const { name } = context.getNode();
	return isTool(context) && context.getExecuteData()?.node?.name !== name;
}

/**
 * Whether a failure is returned to an AI agent as output instead of thrown, as n8n 2.x does unless
 * the user chose to stop the workflow. Agents before version 3 read nothing of a thrown error, and
 * n8n 1.x stops the execution.
 */
export function answersAgent(context: IExecuteFunctions): boolean {
	return isTool(context) && context.getNode().onError !== 'stopWorkflow';
}

/**
 * Lets the text of a failure begin with "Failed:". A client of the MCP Server Trigger gets what the tool
 * returned as plain text, and has no other sign that the call failed (read in n8n 2.41.1 and 1.123.81).
 */
export function beginWithFailed(failure: NodeApiError | NodeOperationError): void {
	const message = `Failed: ${failure.message}`;
	failure.message = message;
	const { spruce } = failure.context;
	if (isJsonObject(spruce)) failure.context.spruce = { ...spruce, message };
}
