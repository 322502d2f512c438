import fc from 'fast-check';
import { maxPerMinute } from './maxPerMinute';
import { anyReadLoad, type ReadLoad, runReadLoad } from './readLoad';

/** Cases that these properties once found: two answers cross while one window follows another. */
const crossingAnswers: ReadLoad[] = [
	{
		kind: 'fixed',
		limit: 3,
		concurrency: 2,
		count: 10,
		latencies: [
			{ thereMs: 0, backMs: 168 },
			{ thereMs: 672, backMs: 0 },
			{ thereMs: 0, backMs: 69 },
			{ thereMs: 0, backMs: 0 },
		],
		pauses: [0, 0, 1, 0, 0, 0],
		seed: 451,
	},
	{
		kind: 'sliding',
		limit: 8,
		concurrency: 2,
		count: 17,
		latencies: [
			{ thereMs: 0, backMs: 257 },
			{ thereMs: 0, backMs: 0 },
			{ thereMs: 0, backMs: 0 },
			{ thereMs: 0, backMs: 257 },
		],
		pauses: [],
		seed: 0,
	},
];

/** A similar case. The test of the reserve raises its limit to six. */
const crossingAnswersWithReserve: ReadLoad = {
	kind: 'fixed',
	limit: 1,
	concurrency: 2,
	count: 13,
	latencies: [
		{ thereMs: 0, backMs: 0 },
		{ thereMs: 0, backMs: 0 },
		{ thereMs: 0, backMs: 157 },
		{ thereMs: 0, backMs: 380 },
	],
	pauses: [],
	seed: 2147467243,
};

async function expectNoRefusal(given: ReadLoad): Promise<void> {
	const { outcomes, spruce } = await runReadLoad(given);

	expect(spruce.rateLimitRefusals).toBe(0);
	expect(outcomes.filter(({ error }) => error !== undefined)).toEqual([]);
}

describe('a process that has the rate limit to itself', () => {
	it('does not exceed the limit with one call at a time', async () => {
		const sequential = anyReadLoad.map((given) => ({ ...given, concurrency: 1 }));
		await fc.assert(fc.asyncProperty(sequential, expectNoRefusal), { numRuns: 300 });
	});

	it('does not exceed the limit with several calls at a time', async () => {
		const roomy = anyReadLoad.filter(({ limit, concurrency }) => limit >= concurrency);
		await fc.assert(fc.asyncProperty(roomy, expectNoRefusal), {
			numRuns: 400,
			examples: crossingAnswers.map((given) => [given]),
		});
	});

	it('does not exceed a limit that is smaller than the number of concurrent calls', async () => {
		const limitBelowConcurrency = anyReadLoad.filter(
			({ limit, concurrency }) => limit < concurrency,
		);
		const smallest = { ...crossingAnswers[0], limit: 1, count: 2, latencies: [] };
		await fc.assert(fc.asyncProperty(limitBelowConcurrency, expectNoRefusal), {
			numRuns: 100,
			examples: [[smallest]],
		});
	});

	it('leaves the reserve unused in every window', async () => {
		await fc.assert(
			fc.asyncProperty(anyReadLoad, fc.nat({ max: 20 }), async (given, keepInReserve) => {
				// The first calls are sent before the client knows the limit.
				const roomy = { ...given, limit: given.limit + keepInReserve + 5 };
				const { spruce } = await runReadLoad(roomy, { keepInReserve });

				expect(maxPerMinute(spruce.requestTimes, given.kind)).toBeLessThanOrEqual(
					roomy.limit - keepInReserve,
				);
			}),
			{ numRuns: 200, examples: [[crossingAnswersWithReserve, 0]] },
		);
	});

	it('takes only slightly longer than the limit requires', async () => {
		await fc.assert(
			fc.asyncProperty(anyReadLoad, async (given) => {
				const quick = { ...given, pauses: [], latencies: [{ thereMs: 50, backMs: 50 }] };
				const { endedAt } = await runReadLoad(quick);

				const windows = Math.ceil(given.count / given.limit);
				expect(endedAt).toBeLessThanOrEqual(windows * 62_000 + given.count * 100);
			}),
			{ numRuns: 200 },
		);
	});
});
