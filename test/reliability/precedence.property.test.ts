import fc from 'fast-check';
import { anyMixedLoad, type MixedLoad, runMixedLoad } from './mixedLoad';

const callsOf = ({ batches, first }: MixedLoad) =>
	[...batches, ...first.map(({ calls }) => calls)].reduce((sum, calls) => sum + calls, 0);

describe('batches beside callers that go first', () => {
	it('make no call beyond the limit, and all of them finish', async () => {
		await fc.assert(
			fc.asyncProperty(anyMixedLoad, async (given) => {
				const { spruce } = await runMixedLoad(given);

				expect(spruce.rateLimitRefusals).toBe(0);
				expect(spruce.requestTimes).toHaveLength(callsOf(given));
			}),
			{ numRuns: 300 },
		);
	});

	it('keep none of them waiting longer than a window where these need no more than their share', async () => {
		const anyTimes = fc.array(fc.nat({ max: 200_000 }), { maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(anyMixedLoad, anyTimes, async ({ kind, seed }, times) => {
				const { longestWaits } = await runMixedLoad({
					kind,
					limit: 60,
					batches: Array<number>(12).fill(40),
					first: [5_000, ...times].map((at) => ({ at, calls: 1 })),
					latencies: [{ thereMs: 20, backMs: 30 }],
					seed,
				});

				// The wake-up is spread over a second.
				expect(Math.max(...longestWaits)).toBeLessThan(60_000 + 1_000 + 200);
			}),
			{ numRuns: 50 },
		);
	});

	it('finish although more of the others than the limit allows never stop asking', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom<'fixed' | 'sliding'>('fixed', 'sliding'),
				fc.integer({ min: 2, max: 12 }),
				fc.nat(),
				async (kind, limit, seed) => {
					const { batchEnds, firstEnds } = await runMixedLoad({
						kind,
						limit,
						batches: [1],
						first: Array.from({ length: limit + 5 }, () => ({ at: 0, calls: 30 })),
						latencies: [{ thereMs: 20, backMs: 30 }],
						seed,
					});

					expect(batchEnds[0]).toBeLessThan(Math.max(...firstEnds) / 2);
				},
			),
			// The first once came late to 32 windows in a row.
			{ numRuns: 50, examples: [['fixed', 7, 2009973658]] },
		);
	});
});
