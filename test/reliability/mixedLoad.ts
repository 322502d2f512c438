import fc from 'fast-check';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import type { RateLimitPolicy } from '../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import { itemOrigin } from '../client/clientOf';
import { cycleThrough } from './cycleThrough';
import { ModelRuntime } from './ModelRuntime';
import { ModelSpruce } from './ModelSpruce';
import { VirtualClock } from './VirtualClock';

/** Batches and callers that go before them, at the same time under one limit. */
export const anyMixedLoad = fc.record({
	kind: fc.constantFrom('fixed' as const, 'sliding' as const),
	limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(60, 100)),
	/** How many calls each batch makes, one after the other. */
	batches: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
	/** When each of the others asks, in ms, and for how many calls. */
	first: fc.array(
		fc.record({ at: fc.nat({ max: 200_000 }), calls: fc.integer({ min: 1, max: 8 }) }),
		{ maxLength: 8 },
	),
	latencies: fc.array(fc.record({ thereMs: fc.nat({ max: 999 }), backMs: fc.nat({ max: 999 }) }), {
		minLength: 1,
		maxLength: 12,
	}),
	seed: fc.nat(),
});

export type MixedLoad = typeof anyMixedLoad extends fc.Arbitrary<infer Value> ? Value : never;

/** A caller of the load. */
interface Caller {
	at: number;
	calls: number;
	policy?: Partial<RateLimitPolicy>;
}

/** Makes the calls in simulated time. Rejects if a call fails, or if nobody can go on. */
export async function runMixedLoad({ kind, limit, batches, first, latencies, seed }: MixedLoad) {
	const clock = new VirtualClock();
	const spruce = new ModelSpruce({ limits: { kind, limit } });
	const account = new Account();
	const latency = cycleThrough(latencies);
	const nextLatency = () => latency() ?? { thereMs: 0, backMs: 0 };
	const longestWaits: number[] = [];
	const ends: number[] = [];
	const run = async ({ at, calls, policy }: Caller, index: number) => {
		const runtime = new ModelRuntime({ clock, spruce, nextLatency, seed: seed + index });
		const usual = { maxWaitMs: 24 * 3_600_000, keepInReserve: 0 };
		const client = new SpruceClient(runtime, account, {
			policy: { ...usual, ...policy },
			origin: itemOrigin,
		});
		await clock.wait(at);
		for (let call = 0; call < calls; call++) {
			const from = clock.now;
			await client.page('/organization', {});
			longestWaits[index] = Math.max(longestWaits[index] ?? 0, clock.now - from);
		}
		ends[index] = clock.now;
	};
	const callers: Caller[] = [
		...first.map((caller) => ({ ...caller, policy: { goesFirst: true } })),
		...batches.map((calls) => ({ at: 0, calls })),
	];
	await clock.run(Promise.all(callers.map(run)));
	return {
		spruce,
		/** Of each caller that goes first. */
		longestWaits: longestWaits.slice(0, first.length),
		firstEnds: ends.slice(0, first.length),
		batchEnds: ends.slice(first.length),
	};
}
