import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { RunOrigin } from '../../client/writes/idempotency';
import { isTool } from './agents';

/** Which run of a node this is, so that its repeat is recognised and nothing else is taken for one. */
export function runOrigin(context: IExecuteFunctions): RunOrigin {
	return {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		// Without an execution nobody could retry it, so any unique value will do.
		executionId: context.getExecutionId() ?? randomUUID(),
		nodeId: context.getNode().id,
		// An agent that repeats a call does so in a new run.
		...(!isTool(context) && { runIndex: runIndex(context) }),
	};
}

function runIndex(context: IExecuteFunctions): number {
	return Number(context.evaluateExpression('{{ $runIndex }}', 0));
}
