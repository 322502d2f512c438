import fc from 'fast-check';
import { mostInAMinute } from './mostInAMinute';
import { anyReading, type Reading, readMany } from './readMany';

/** Found by these properties: two answers that cross, where windows follow one another. */
const crossingAnswers: Reading[] = [
	{
		kind: 'fixed',
		limit: 3,
		lanes: 2,
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
		lanes: 2,
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

/** The same against a limit of six. */
const reserved: Reading = {
	kind: 'fixed',
	limit: 1,
	lanes: 2,
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

async function expectNoRefusal(given: Reading): Promise<void> {
	const { ends, spruce } = await readMany(given);

	expect(spruce.refusals).toBe(0);
	expect(ends.filter(({ error }) => error !== undefined)).toEqual([]);
}

describe('a process that has the limit for itself', () => {
	it('makes no request above the limit with one call after the other', async () => {
		const oneLane = anyReading.map((given) => ({ ...given, lanes: 1 }));
		await fc.assert(fc.asyncProperty(oneLane, expectNoRefusal), { numRuns: 300 });
	});

	it('makes no request above the limit with several lanes', async () => {
		const roomy = anyReading.filter(({ limit, lanes }) => limit >= lanes);
		await fc.assert(fc.asyncProperty(roomy, expectNoRefusal), {
			numRuns: 400,
			examples: crossingAnswers.map((given) => [given]),
		});
	});

	it('makes no request above a limit that is smaller than the number of lanes', async () => {
		const cramped = anyReading.filter(({ limit, lanes }) => limit < lanes);
		const smallest = { ...crossingAnswers[0], limit: 1, count: 2, latencies: [] };
		await fc.assert(fc.asyncProperty(cramped, expectNoRefusal), {
			numRuns: 100,
			examples: [[smallest]],
		});
	});

	it('leaves the reserve to others at every moment', async () => {
		await fc.assert(
			fc.asyncProperty(anyReading, fc.nat({ max: 20 }), async (given, keepInReserve) => {
				// The first calls go out before anything is known of the limit.
				const roomy = { ...given, limit: given.limit + keepInReserve + 5 };
				const { spruce } = await readMany(roomy, { keepInReserve });

				expect(mostInAMinute(spruce.received, given.kind)).toBeLessThanOrEqual(
					roomy.limit - keepInReserve,
				);
			}),
			{ numRuns: 200, examples: [[reserved, 0]] },
		);
	});

	it('takes hardly longer than the limit demands', async () => {
		await fc.assert(
			fc.asyncProperty(anyReading, async (given) => {
				const quick = { ...given, pauses: [], latencies: [{ thereMs: 50, backMs: 50 }] };
				const { endedAt } = await readMany(quick);

				const windows = Math.ceil(given.count / given.limit);
				expect(endedAt).toBeLessThanOrEqual(windows * 62_000 + given.count * 100);
			}),
			{ numRuns: 200 },
		);
	});
});
