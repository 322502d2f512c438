import fc from 'fast-check';
import { anyTrouble } from './anyTrouble';
import { ModelSpruce } from './ModelSpruce';
import { anyReading, readMany } from './readMany';
import { runItems } from './runItems';
import { VirtualClock } from './VirtualClock';

describe('Max Wait', () => {
	it('never lets a call wait longer than Max Wait', async () => {
		let failed = 0;
		await fc.assert(
			fc.asyncProperty(anyReading, fc.nat({ max: 150_000 }), async (given, maxWaitMs) => {
				const { ends } = await readMany(given, { maxWaitMs });

				for (const { waitedMs } of ends) expect(waitedMs).toBeLessThanOrEqual(maxWaitMs);
				failed += ends.filter(({ error }) => error !== undefined).length;
			}),
			{ numRuns: 200 },
		);
		expect(failed).toBeGreaterThan(0);
	});

	it('is kept whatever goes wrong', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyTrouble(30),
				fc.nat({ max: 90_000 }),
				fc.integer({ min: 1, max: 5 }),
				async (trouble, maxWaitMs, lanes) => {
					const left = [...trouble];
					const limits = { limit: 3, kind: 'sliding' as const };
					const spruce = new ModelSpruce({ limits, nextMishap: () => left.shift() });
					const ends = await runItems({
						connection: {
							clock: new VirtualClock(),
							spruce,
							nextLatency: () => ({ thereMs: 20, backMs: 30 }),
						},
						count: 8,
						lanes,
						policy: { maxWaitMs },
						work: async (client) => await client.get('/organization'),
					});

					for (const { waitedMs } of ends) expect(waitedMs).toBeLessThanOrEqual(maxWaitMs);
				},
			),
			{ numRuns: 200 },
		);
	});
});
