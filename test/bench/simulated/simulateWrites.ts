import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import type { RateLimitPolicy } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import type { Answer } from '../../../nodes/SpruceHealth/client/wire/request';
import { SpruceClient } from '../../../nodes/SpruceHealth/client/SpruceClient';
import type { Runtime } from '../../../nodes/SpruceHealth/client/calls/Runtime';
import { noFiles } from '../../client/noFiles';
import { RateLimiter, type RateLimitSettings } from '../../simulator/serving/RateLimiter';
import { Random } from '../../simulator/seed/Random';
import { VirtualClock } from '../../reliability/VirtualClock';
import { idealSchedule } from './idealSchedule';
import { identifiedByBody } from '../../../nodes/SpruceHealth/client/writes/WriteContent';

/** Writes under a limit, in simulated time. */
export interface SimulatedBatch {
	writes: number;
	/** How many executions of one process share the writes. */
	executions: number;
	kind: RateLimitSettings['kind'];
	limit: number;
	seed: number;
}

/** How close a batch came to the ideal. */
export interface SimulatedOutcome {
	overIdeal: number;
	refusedShare: number;
}

const windowMs = 60_000;
const latency = { leastMs: 50, mostMs: 150 };
/** What the node does where nothing else was chosen. */
const policy: RateLimitPolicy = { maxWaitMs: 600_000, keepInReserve: 0 };

/** Has the real client write against the simulator's rate limiter, without real waiting. */
export async function simulateWrites(batch: SimulatedBatch): Promise<SimulatedOutcome> {
	const { writes, executions, kind, limit, seed } = batch;
	const settings: RateLimitSettings = {
		limit,
		windowMs,
		kind,
		dailyLimit: Infinity,
		dailyWindowMs: Infinity,
		retryAfter: false,
		exhaustedStatus: 429,
		headers: true,
	};
	const clock = new VirtualClock();
	const latencies = latenciesOf(seed);
	const limiter = new RateLimiter(settings);
	const calls = { sent: 0, refused: 0 };
	const runtime = runtimeOf(clock, latencies, limiter, calls, new Random(seed + 1));
	const account = new Account();
	const place = {
		instanceId: 'n8n',
		workflowId: 'workflow',
		nodeId: 'node',
		nodeName: 'Send',
		runIndex: 0,
	};
	const execute = async (execution: number) => {
		for (let itemIndex = execution; itemIndex < writes; itemIndex += executions) {
			const origin = { ...place, executionId: String(execution), itemIndex };
			const client = new SpruceClient(runtime, account, { policy, origin });
			await client.post(
				'/conversations/t_1/messages',
				identifiedByBody({ text: `Reminder ${itemIndex}` }),
			);
		}
	};
	await clock.run(Promise.all(Array.from({ length: executions }, (_, index) => execute(index))));

	const idealLatencies = latenciesOf(seed);
	const ideal = idealSchedule(Array.from({ length: writes }, idealLatencies), executions, settings);
	return { overIdeal: clock.now / ideal, refusedShare: calls.refused / calls.sent };
}

function latenciesOf(seed: number): () => number {
	const random = new Random(seed);
	return () => random.integer(latency.leastMs, latency.mostMs);
}

function runtimeOf(
	clock: VirtualClock,
	nextLatency: () => number,
	limiter: RateLimiter,
	calls: { sent: number; refused: number },
	random: Random,
): Runtime {
	return {
		now: () => clock.now,
		random: () => random.next(),
		wait: async (ms) => await clock.wait(ms),
		notifyWait() {},
		fetchFile: noFiles,
		fail: ({ reason }) => new Error(`A simulated write failed: ${reason}`),
		async send(): Promise<Answer> {
			const oneWayMs = nextLatency() / 2;
			await clock.wait(oneWayMs);
			const { isAllowed, headers } = limiter.take(clock.now);
			calls.sent += 1;
			if (!isAllowed) calls.refused += 1;
			await clock.wait(oneWayMs);
			return { status: isAllowed ? 200 : 429, headers, body: {} };
		},
	};
}
