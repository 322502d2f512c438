import { format } from '../format';
import { goalState } from '../goalState';
import type { Row } from '../Row';
import { median } from '../sampling/median';
import { type MixOutcome, simulatePrecedence } from '../simulated/simulatePrecedence';

const seeds = [1, 2, 3];
const kinds = ['fixed', 'sliding'] as const;
const limit = 100;
/** News come at any time, and a poll each minute: without any sync, the median is half of that. */
const longestNewsMs = 60_000;
const leastUsed = 0.9;
const note =
	'Simulated time: the real client against the rate limiter of the simulator, 100 calls a minute, fixed and sliding windows. Two syncs read five records at a time without end; a trigger polls each minute with ten calls; a pick list is opened every 97 s. In brackets: as if all of them were batches.';

/** What callers that go first have of it beside two syncs, and what is left to the syncs. */
export async function precedence(): Promise<Row[]> {
	const first = await outcomesOf(2, true);
	const batches = await outcomesOf(2, false);
	const alone = await outcomesOf(0, true);
	return [
		{
			measure: 'Delay of the news of a poll beside two syncs, median; longest',
			spruceHealth: `${delaysOf(first)} (${delaysOf(batches)}; without syncs ${delaysOf(alone)})`,
			goal: `<= ${format.seconds(longestNewsMs)}`,
			state: goalState(median(newsOf(first)) <= longestNewsMs),
			note,
			values: {
				medianMs: median(newsOf(first)),
				medianAsBatchMs: median(newsOf(batches)),
				medianAloneMs: median(newsOf(alone)),
			},
			compared: { medianMs: 'lower' },
		},
		{
			measure: 'Pick lists beside two syncs: failed; longest',
			spruceHealth: `${listsOf(first)} (${listsOf(batches)})`,
			goal: 'none failed',
			state: goalState(failedOf(first) === 0),
			note,
			values: { failed: failedOf(first), failedAsBatch: failedOf(batches) },
			compared: { failed: 'fewest' },
		},
		{
			measure: 'Share of the limit used beside them; 429',
			spruceHealth: `${usedOf(first)} (${usedOf(batches)})`,
			goal: `>= ${format.percent(leastUsed)}, none`,
			state: goalState(
				first.every(({ usedShare, refusals }) => usedShare >= leastUsed && refusals === 0),
			),
			note,
			values: { usedShare: Math.min(...first.map(({ usedShare }) => usedShare)) },
			compared: { usedShare: 'higher' },
		},
	];
}

async function outcomesOf(syncs: number, goFirst: boolean): Promise<MixOutcome[]> {
	const outcomes: MixOutcome[] = [];
	for (const kind of kinds) {
		for (const seed of seeds) {
			outcomes.push(await simulatePrecedence({ kind, limit, syncs, goFirst, seed }));
		}
	}
	return outcomes;
}

function newsOf(outcomes: MixOutcome[]): number[] {
	return outcomes.flatMap(({ newsDelays }) => newsDelays);
}

function delaysOf(outcomes: MixOutcome[]): string {
	const delays = newsOf(outcomes);
	return `${format.seconds(median(delays))}; ${format.seconds(Math.max(...delays))}`;
}

function failedOf(outcomes: MixOutcome[]): number {
	return outcomes.flatMap(({ lists }) => lists).filter((ms) => ms === undefined).length;
}

function listsOf(outcomes: MixOutcome[]): string {
	const lists = outcomes.flatMap((outcome) => outcome.lists);
	const opened = lists.filter((ms) => ms !== undefined);
	const longest = opened.length === 0 ? '-' : format.milliseconds(Math.max(...opened));
	return `${lists.length - opened.length} of ${lists.length}; ${longest}`;
}

function usedOf(outcomes: MixOutcome[]): string {
	const share = Math.min(...outcomes.map(({ usedShare }) => usedShare));
	return `${format.percent(share)}; ${outcomes.reduce((sum, { refusals }) => sum + refusals, 0)}`;
}
