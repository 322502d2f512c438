import { randomUUID } from 'crypto';
import { clientFor } from '../../client/clientFor';
import type { N8nContext } from '../../client/wire/n8nContext';
import type { SpruceClient } from '../../client/SpruceClient';

/** Whoever has just switched a workflow on is looking at the screen. */
const longestWaitMs = 60_000;
const usualTimeoutMs = 20_000;

/** How a client for a trigger differs from the usual one. */
export interface TriggerClientOptions {
	/** Of its first write; a new one when left out. */
	idempotencyKey?: string;
	/** The longest that a call may wait for the rate limit. */
	maxWaitMs?: number;
	/** How long to wait for one answer. */
	timeoutMs?: number;
	/** As in `ClientOptions`. */
	retryDeadlineMs?: number;
}

/**
 * A client for a trigger. Every use counts as a new attempt: what it writes is no repeat of what an
 * earlier activation wrote.
 *
 * @param operation for errors, e.g. `trigger: activate`
 */
export async function triggerClient(
	context: N8nContext,
	access: 'read' | 'write' | 'depends',
	operation: string,
	options: TriggerClientOptions = {},
): Promise<SpruceClient> {
	const { idempotencyKey, maxWaitMs = longestWaitMs } = options;
	const { timeoutMs = usualTimeoutMs, retryDeadlineMs } = options;
	return await clientFor(context, {
		access,
		policy: { onRateLimit: 'wait', maxWaitMs, keepInReserve: 0 },
		timeoutMs,
		retryDeadlineMs,
		origin: {
			instanceId: context.getInstanceId(),
			workflowId: context.getWorkflow().id ?? '',
			executionId: randomUUID(),
			nodeId: context.getNode().id,
			itemIndex: 0,
			userKey: idempotencyKey,
		},
		operation,
	});
}
