import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

/** Spruce forgets an idempotency key after 24 hours, so what is older belongs to no repeat. */
export const keyLifetimeMs = 24 * 3_600_000;

/** Identifies a run of a node; all items of the run share it. */
export interface RunOrigin {
	/** Two n8n servers with the same workflow may use the same execution IDs. */
	instanceId: string;
	workflowId: string;
	/** What survives n8n's Retry button, if anything does; else the ID of the execution. */
	executionId: string;
	/** Whether n8n retries a failed execution, of which another process may know more than this one. */
	isRetry?: boolean;
	nodeId: string;
	/** Copied and imported nodes may share an ID. */
	nodeName: string;
	/**
	 * The same under Retry On Fail, and counts up in loops. Undefined for an AI tool, where n8n counts
	 * a retry as a new run.
	 */
	runIndex?: number;
	/** Of a human review: which use of a tool it is about. A yes to one is no yes to the next. */
	reviewedUse?: string;
}

/** Identifies an item's calls, so that n8n running the item again makes the same calls. */
export interface CallOrigin extends RunOrigin {
	itemIndex: number;
	/** What the user entered under Send Only Once Per. */
	userKey?: string;
}

/** Room for a key of the user, a digest and a counter; Spruce refuses more than 255 characters. */
const maxKeyLength = 250;

/** The key of a write that Spruce refused under its first key: the same in every repeat. */
export function keyAfterRefusal(key: string, refusals: number): string {
	return refusals === 0 ? key : `${key.slice(0, maxKeyLength)}:n${refusals}`;
}

/**
 * The key that tells a write from all others, so that a patient gets no second text. It is the same
 * for a retry inside the node and for n8n's Retry On Fail. It differs between identical items, rounds
 * of a loop and executions. Spruce gets it as the idempotency key, unless the user chose a key.
 *
 * @param callNumber counts the calls of one item, from 0
 */
export function itemKey(
	origin: RunOrigin & { itemIndex: number },
	callNumber: number,
	call: { method: string; path: string; body: IDataObject },
): string {
	const { instanceId, workflowId, executionId, nodeId, nodeName, runIndex, itemIndex } = origin;
	const { reviewedUse } = origin;
	const execution = [instanceId, workflowId, executionId];
	const identity = [...execution, nodeId, nodeName, runIndex, itemIndex, callNumber];
	const use = reviewedUse === undefined ? [] : [reviewedUse];
	return createHash('sha256')
		.update(JSON.stringify([...identity, call.method, call.path, call.body, ...use]))
		.digest('hex');
}
