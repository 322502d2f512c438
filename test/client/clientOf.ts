import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { type Respond, SimulatedRuntime } from './SimulatedRuntime';

/** The item that all these clients work for. */
export const itemOrigin = {
	instanceId: 'n8n',
	workflowId: 'workflow',
	executionId: '1',
	nodeId: 'node',
	nodeName: 'Send',
	runIndex: 0,
	itemIndex: 0,
};
/** A policy that waits for the rate limit. */
export const waiting: RateLimitPolicy = {
	maxWaitMs: 600_000,
	keepInReserve: 0,
};

/** A client with its own simulated runtime. All clients work for the same item. */
export function clientOf(
	respond: Respond,
	policy: Partial<RateLimitPolicy> = {},
	account = new Account(),
) {
	const runtime = new SimulatedRuntime(respond);
	return {
		runtime,
		client: new SpruceClient(runtime, account, {
			policy: { ...waiting, ...policy },
			origin: itemOrigin,
		}),
	};
}
