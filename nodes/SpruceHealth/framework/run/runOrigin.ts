import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { RunOrigin } from '../../client/writes/idempotency';
import { stableJson } from '../../values/text/stableJson';
import { isHumanReview, isTool } from './agents';

/**
 * Identifies this run of the node. The client derives idempotency keys from it, so that Spruce
 * recognizes a repeat of this run and takes nothing else for one.
 *
 * @param token what n8n keeps with the execution, as `executionToken` reads it
 */
export function runOrigin(context: IExecuteFunctions, token: string | undefined): RunOrigin {
	return {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		executionId: token ?? context.getExecutionId() ?? callId(context),
		...(context.getMode() === 'retry' && { isRetry: true }),
		nodeId: context.getNode().id,
		nodeName: context.getNode().name,
		// An agent repeats a call under a new run index.
		...(!isTool(context) && { runIndex: runIndex(context) }),
		...(isHumanReview(context) && { reviewedUse: reviewedUse(context) }),
	};
}

const callIds = new WeakMap<object, string>();

/**
 * Identifies a call that belongs to no execution: n8n 1.x runs a tool for a client of the MCP Server
 * Trigger before it makes one. Under Retry On Fail, the node gets the same object again (measured on
 * 1.123.81).
 */
function callId(context: IExecuteFunctions): string {
	const [{ json }] = context.getInputData();
	const id = callIds.get(json) ?? randomUUID();
	callIds.set(json, id);
	return id;
}

function runIndex(context: IExecuteFunctions): number {
	return Number(context.evaluateExpression('{{ $runIndex }}', 0));
}

/** n8n gives each use of a tool the ID that the model gave it; not every model gives different ones. */
function reviewedUse(context: IExecuteFunctions): string {
	const [{ json }] = context.getInputData();
	const { toolCallId, tool, toolParameters } = json;
	return stableJson([toolCallId, tool, toolParameters]);
}
