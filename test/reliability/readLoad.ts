import fc from 'fast-check';
import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { cycleThrough } from './cycleThrough';
import { ModelSpruce } from './ModelSpruce';
import { runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

/** Round trips of less than two seconds. */
const anyLatencies = fc.array(
	fc.record({ thereMs: fc.nat({ max: 999 }), backMs: fc.nat({ max: 999 }) }),
	{ minLength: 1, maxLength: 12 },
);

/** Many reads under a rate limit. */
export const anyReadLoad = fc.record({
	kind: fc.constantFrom('fixed' as const, 'sliding' as const),
	limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(60, 100)),
	concurrency: fc.integer({ min: 1, max: 10 }),
	count: fc.integer({ min: 1, max: 40 }),
	latencies: anyLatencies,
	/** How long the workflow pauses between two calls, in milliseconds. */
	pauses: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 90_000 })), { maxLength: 6 }),
	seed: fc.nat(),
});

export type ReadLoad = typeof anyReadLoad extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes the reads of the load, in simulated time. */
export async function runReadLoad(
	load: ReadLoad,
	more: { maxWaitMs?: number; keepInReserve?: number } = {},
) {
	const { kind, limit, concurrency, count, latencies, pauses, seed } = load;
	const clock = new VirtualClock();
	const spruce = new ModelSpruce({ limits: { kind, limit } });
	const latency = cycleThrough(latencies);
	const nextLatency = () => latency() ?? { thereMs: 0, backMs: 0 };
	const pause = cycleThrough(pauses);
	const outcomes = await runItems({
		connection: { clock, spruce, nextLatency, seed },
		count,
		concurrency,
		policy: more,
		work: async (client: SpruceClient) => {
			await clock.wait(pause() ?? 0);
			return await client.page('/organization', {});
		},
	});
	return { outcomes, spruce, endedAt: clock.now };
}
