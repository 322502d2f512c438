import { median } from '../bench/sampling/median';
import { simulatePrecedence } from '../bench/simulated/simulatePrecedence';

/** Syncs without end beside a poll each minute; `newsSeconds` is the median, which is 30 without syncs. */
const mixes = [
	{ limit: 100, syncs: 1, callsOfPolls: [10], newsSeconds: 35, used: 0.9 },
	{ limit: 100, syncs: 4, readsAtOnce: 10, callsOfPolls: [10], newsSeconds: 35, used: 0.9 },
	{ limit: 100, syncs: 2, callsOfPolls: [1], newsSeconds: 35, used: 0.9 },
	{ limit: 100, syncs: 2, callsOfPolls: [20], newsSeconds: 35, used: 0.9 },
	{ limit: 100, syncs: 2, callsOfPolls: [1, 1, 20, 3, 30, 1, 10], newsSeconds: 40, used: 0.75 },
	{ limit: 60, syncs: 4, callsOfPolls: [20], newsSeconds: 40, used: 0.9 },
	{ limit: 25, syncs: 2, callsOfPolls: [2], newsSeconds: 35, used: 0.85 },
	{ limit: 25, syncs: 2, callsOfPolls: [10], newsSeconds: 40, used: 0.85 },
].flatMap((mix) => (['fixed', 'sliding'] as const).map((kind) => ({ ...mix, kind })));

describe('a poll beside syncs', () => {
	it.each(mixes)(
		'has its news soon, and leaves few calls unused: $limit calls a minute, $syncs syncs, polls of $callsOfPolls ($kind window)',
		async ({ newsSeconds, used, ...mix }) => {
			const outcome = await simulatePrecedence({ ...mix, goFirst: true, seed: 1 });

			expect(median(outcome.newsDelays)).toBeLessThanOrEqual(newsSeconds * 1_000);
			expect(outcome.usedShare).toBeGreaterThanOrEqual(used);
			expect(outcome.refusals).toBe(0);
		},
	);
});
