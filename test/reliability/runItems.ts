import type { IDataObject } from 'n8n-workflow';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { CallOrigin } from '../../nodes/SpruceHealth/client/writes/idempotency';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { mapInOrder } from '../../nodes/SpruceHealth/framework/run/mapInOrder';
import { type Connection, ModelRuntime } from './ModelRuntime';

type Result = IDataObject | IDataObject[];

/** Items that a node works on, as the framework does it where the workflow goes on after errors. */
export interface ItemsRun {
	connection: Connection;
	count: number;
	work(client: SpruceClient, position: number): Promise<Result>;
	/** Default 1. */
	lanes?: number;
	/** A new one when left out, as after a restart of n8n. */
	account?: Account;
	policy?: Partial<RateLimitPolicy>;
	origin?: Pick<Partial<CallOrigin>, 'executionId' | 'userKey'>;
}

/** What became of an item. */
export interface ItemEnd {
	result?: Result;
	error?: unknown;
	/** For the rate limit, all waits together. */
	waitedMs: number;
}

const usualOrigin = {
	instanceId: 'n8n',
	workflowId: 'w',
	executionId: '1',
	nodeId: 'node',
	runIndex: 0,
};

const aDay = 24 * 60 * 60_000;

/** Runs all items and lets the time pass that they need. */
export async function runItems(run: ItemsRun): Promise<ItemEnd[]> {
	const { connection, count, work, lanes = 1, account = new Account() } = run;
	const policy = { onRateLimit: 'wait' as const, maxWaitMs: aDay, keepInReserve: 0, ...run.policy };
	const ends = mapInOrder(count, lanes, async (itemIndex): Promise<ItemEnd> => {
		const runtime = new ModelRuntime({ ...connection, seed: (connection.seed ?? 1) + itemIndex });
		const origin = { ...usualOrigin, ...run.origin, itemIndex };
		const waitedMs = () => runtime.waitsTold.reduce((sum, ms) => sum + ms, 0);
		return await work(new SpruceClient(runtime, account, { policy, origin }), itemIndex).then(
			(result) => ({ result, waitedMs: waitedMs() }),
			(error: unknown) => ({ error, waitedMs: waitedMs() }),
		);
	});
	return await connection.clock.run(ends);
}
