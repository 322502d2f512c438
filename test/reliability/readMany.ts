import fc from 'fast-check';
import type { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { inTurn } from './inTurn';
import { ModelSpruce } from './ModelSpruce';
import { runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

/** There and back in less than two seconds. */
const anyLatencies = fc.array(
	fc.record({ thereMs: fc.nat({ max: 999 }), backMs: fc.nat({ max: 999 }) }),
	{ minLength: 1, maxLength: 12 },
);

/** Many reads against a limit. */
export const anyReading = fc.record({
	kind: fc.constantFrom('fixed' as const, 'sliding' as const),
	limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(60, 100)),
	lanes: fc.integer({ min: 1, max: 5 }),
	count: fc.integer({ min: 1, max: 40 }),
	latencies: anyLatencies,
	/** What a workflow does between two calls. */
	pauses: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 90_000 })), { maxLength: 6 }),
	seed: fc.nat(),
});

export type Reading = typeof anyReading extends fc.Arbitrary<infer Value> ? Value : never;

/** Reads as often as the case says, with the pauses that it names. */
export async function readMany(
	given: Reading,
	more: { maxWaitMs?: number; keepInReserve?: number } = {},
) {
	const { kind, limit, lanes, count, latencies, pauses, seed } = given;
	const clock = new VirtualClock();
	const spruce = new ModelSpruce({ limits: { kind, limit } });
	const latency = inTurn(latencies);
	const nextLatency = () => latency() ?? { thereMs: 0, backMs: 0 };
	const pause = inTurn(pauses);
	const ends = await runItems({
		connection: { clock, spruce, nextLatency, seed },
		count,
		lanes,
		policy: more,
		work: async (client: SpruceClient) => {
			await clock.wait(pause() ?? 0);
			return await client.get('/organization');
		},
	});
	return { ends, spruce, endedAt: clock.now };
}
