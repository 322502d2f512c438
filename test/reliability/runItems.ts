import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { CallOrigin } from '../../nodes/SpruceHealth/client/writes/idempotency';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { mapInOrder } from '../../nodes/SpruceHealth/framework/run/mapInOrder';
import { type Connection, ModelRuntime } from './ModelRuntime';

type Result = IDataObject | IDataObject[];

/** The items of a node that continues after errors, processed as the framework does it. */
export interface ItemsRun {
	connection: Connection;
	count: number;
	work(client: SpruceClient, position: number): Promise<Result>;
	/** How many items are processed at the same time. Default: 1. */
	concurrency?: number;
	/** Default: a new account, as after a restart of n8n. */
	account?: Account;
	policy?: Partial<RateLimitPolicy>;
	origin?: Pick<Partial<CallOrigin>, 'executionId' | 'userKey' | 'isRetry'>;
}

/** How an item ended. */
export interface ItemOutcome {
	result?: Result;
	error?: unknown;
	/** The sum of its waits for the rate limit. */
	waitedMs: number;
}

const defaultOrigin = {
	instanceId: 'n8n',
	workflowId: 'w',
	executionId: '1',
	nodeId: 'node',
	nodeName: 'Send',
	runIndex: 0,
};

const aDay = 24 * 60 * 60_000;

/** Processes all items in simulated time and returns their outcomes in input order. */
export async function runItems(run: ItemsRun): Promise<ItemOutcome[]> {
	const { connection, count, work, concurrency = 1, account = new Account() } = run;
	const policy = { maxWaitMs: aDay, keepInReserve: 0, ...run.policy };
	const outcomes = mapInOrder(count, concurrency, async (itemIndex): Promise<ItemOutcome> => {
		const runtime = new ModelRuntime({ ...connection, seed: (connection.seed ?? 1) + itemIndex });
		const origin = { ...defaultOrigin, ...run.origin, itemIndex };
		const waitedMs = () => runtime.rateLimitWaits.reduce((sum, ms) => sum + ms, 0);
		return await work(new SpruceClient(runtime, account, { policy, origin }), itemIndex).then(
			(result) => ({ result, waitedMs: waitedMs() }),
			(error: unknown) => ({ error, waitedMs: waitedMs() }),
		);
	});
	return await connection.clock.run(outcomes);
}
