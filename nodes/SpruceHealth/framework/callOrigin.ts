import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallOrigin } from '../client/idempotency';

/** Where a call comes from, so that its repeat is recognised and nothing else is taken for one. */
export function callOrigin(
	context: IExecuteFunctions,
	itemIndex: number,
	userKey: string | undefined,
): CallOrigin {
	return {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		// Without an execution nobody could retry it, so any unique value will do.
		executionId: context.getExecutionId() ?? randomUUID(),
		nodeId: context.getNode().id,
		// An agent that repeats a call does so in a new run.
		...(!isTool(context) && { runIndex: runIndex(context, itemIndex) }),
		itemIndex,
		...(userKey !== undefined && userKey.trim() !== '' && { userKey: userKey.trim() }),
	};
}

function runIndex(context: IExecuteFunctions, itemIndex: number): number {
	return Number(context.evaluateExpression('{{ $runIndex }}', itemIndex));
}

/** n8n makes a node type with this ending for agents; `isToolExecution` does not exist on 1.x. */
function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}
