import { randomUUID } from 'crypto';
import { clientFor } from './clientFor';
import type { N8nContext } from './wire/n8nContext';
import type { SpruceClient } from './SpruceClient';

/**
 * As long as a window of Spruce's rate limit, and no longer: the person who activates a workflow waits
 * at the screen.
 */
const longestWaitMs = 60_000;
const usualTimeoutMs = 20_000;

/** How a client that works for no item differs from the usual one. */
export interface BackgroundClientOptions {
	/** The key of its first write; left out, the client makes a new one. */
	idempotencyKey?: string;
	/** How long a call may wait for the rate limit. */
	maxWaitMs?: number;
	/** In ms since 1970: no wait may end later. */
	deadline?: number;
	/** How long a call may wait for one answer. */
	timeoutMs?: number;
	/** As in `ClientOptions`. */
	retryDeadlineMs?: number;
}

/**
 * A client that works for no item: for a trigger, a waiting execution or a list. Each one has idempotency keys of its own, so that Spruce never takes what it
 * writes for a repeat of an earlier activation.
 *
 * @param operation for errors, e.g. `trigger: activate`
 */
export async function backgroundClient(
	context: N8nContext,
	access: 'read' | 'write' | 'depends',
	operation: string,
	options: BackgroundClientOptions = {},
): Promise<SpruceClient> {
	const { idempotencyKey, deadline, maxWaitMs = longestWaitMs } = options;
	const { timeoutMs = usualTimeoutMs, retryDeadlineMs } = options;
	return await clientFor(context, {
		access,
		policy: { maxWaitMs, keepInReserve: 0, goesFirst: true, deadline },
		timeoutMs,
		retryDeadlineMs,
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: context.getWorkflow().id ?? '',
			executionId: randomUUID(),
			nodeId: context.getNode().id,
			nodeName: context.getNode().name,
			itemIndex: 0,
			userKey: idempotencyKey,
		},
		operation,
	});
}
