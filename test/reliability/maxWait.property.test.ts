import fc from 'fast-check';
import { anyFaultSequence } from './anyFaultSequence';
import { ModelSpruce } from './ModelSpruce';
import { anyReadLoad, runReadLoad } from './readLoad';
import { runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

describe('Max Wait', () => {
	it('is never exceeded by the waits of a call', async () => {
		let failed = 0;
		await fc.assert(
			fc.asyncProperty(anyReadLoad, fc.nat({ max: 150_000 }), async (given, maxWaitMs) => {
				const { outcomes } = await runReadLoad(given, { maxWaitMs });

				for (const { waitedMs } of outcomes) expect(waitedMs).toBeLessThanOrEqual(maxWaitMs);
				failed += outcomes.filter(({ error }) => error !== undefined).length;
			}),
			{ numRuns: 200 },
		);
		expect(failed).toBeGreaterThan(0);
	});

	it('is respected when requests fail', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyFaultSequence(30),
				fc.nat({ max: 90_000 }),
				fc.integer({ min: 1, max: 5 }),
				async (faults, maxWaitMs, concurrency) => {
					const remaining = [...faults];
					const limits = { limit: 3, kind: 'sliding' as const };
					const spruce = new ModelSpruce({ limits, nextFault: () => remaining.shift() });
					const outcomes = await runItems({
						connection: {
							clock: new VirtualClock(),
							spruce,
							nextLatency: () => ({ thereMs: 20, backMs: 30 }),
						},
						count: 8,
						concurrency,
						policy: { maxWaitMs },
						work: async (client) => await client.page('/organization', {}),
					});

					for (const { waitedMs } of outcomes) expect(waitedMs).toBeLessThanOrEqual(maxWaitMs);
				},
			),
			{ numRuns: 200 },
		);
	});
});
