import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { type Respond, SimulatedRuntime } from './SimulatedRuntime';

/** Always the same item. */
export const itemOrigin = {
	instanceId: 'n8n',
	workflowId: 'workflow',
	executionId: '1',
	nodeId: 'node',
	runIndex: 0,
	itemIndex: 0,
};
/** Waits for the rate limit. */
export const waiting: RateLimitPolicy = {
	onRateLimit: 'wait',
	maxWaitMs: 600_000,
	keepInReserve: 0,
};

/** A client, always for the same item, in a world of its own with a Spruce that answers so. */
export function clientOf(
	respond: Respond,
	policy: Partial<RateLimitPolicy> = {},
	account = new Account(),
) {
	const world = new SimulatedRuntime(respond);
	return {
		world,
		client: new SpruceClient(world, account, {
			policy: { ...waiting, ...policy },
			origin: itemOrigin,
		}),
	};
}
