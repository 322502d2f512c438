import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { RunOrigin } from '../../client/writes/idempotency';
import { isTool } from './agents';

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
		// A run without an execution cannot be retried, so any unique value will do.
		executionId: token ?? context.getExecutionId() ?? randomUUID(),
		nodeId: context.getNode().id,
		nodeName: context.getNode().name,
		// An agent repeats a call under a new run index.
		...(!isTool(context) && { runIndex: runIndex(context) }),
	};
}

function runIndex(context: IExecuteFunctions): number {
	return Number(context.evaluateExpression('{{ $runIndex }}', 0));
}
