import { format } from '../format';
import { goalState } from '../goalState';
import type { Row } from '../Row';
import { median } from '../sampling/median';
import { type SimulatedOutcome, simulateWrites } from '../simulated/simulateWrites';

const seeds = [1, 2, 3, 4, 5, 6, 7];
const mostRefused = 0.01;
const batch = { writes: 1_000, limit: 100 };

/** Writes under a rate limit: how close to the ideal schedule, and how often refused. */
export async function limitedWrites(): Promise<Row[]> {
	return [
		await rowOf('1,000 writes, 100 per window: over the ideal time; 429', 1, 1.05),
		await rowOf('the same from 8 executions in one process', 8, 1.1),
	];
}

async function rowOf(measure: string, executions: number, mostOverIdeal: number): Promise<Row> {
	const fixed = await outcomesOf('fixed', executions);
	const sliding = await outcomesOf('sliding', executions);
	const isReached = ({ overIdeal, refusedShare }: SimulatedOutcome) =>
		overIdeal <= mostOverIdeal && refusedShare <= mostRefused;
	return {
		measure,
		spruceHealth: `${textOf(fixed)}; sliding window ${textOf(sliding)}`,
		goal: `<= ${mostOverIdeal.toFixed(2)} x, <= ${format.percent(mostRefused)}`,
		state: goalState(isReached(fixed), isReached(sliding)),
		note: "Simulated time: the real client against the simulator's rate limiter, 50 to 150 ms latency.",
		values: {
			fixedOverIdeal: fixed.overIdeal,
			fixedRefusedShare: fixed.refusedShare,
			slidingOverIdeal: sliding.overIdeal,
			slidingRefusedShare: sliding.refusedShare,
		},
		compared: {
			fixedOverIdeal: 'lower',
			fixedRefusedShare: 'lower',
			slidingOverIdeal: 'lower',
			slidingRefusedShare: 'lower',
		},
	};
}

async function outcomesOf(
	kind: 'fixed' | 'sliding',
	executions: number,
): Promise<SimulatedOutcome> {
	const outcomes: SimulatedOutcome[] = [];
	for (const seed of seeds) {
		outcomes.push(await simulateWrites({ ...batch, executions, kind, seed }));
	}
	return {
		overIdeal: median(outcomes.map(({ overIdeal }) => overIdeal)),
		refusedShare: Math.max(...outcomes.map(({ refusedShare }) => refusedShare)),
	};
}

function textOf({ overIdeal, refusedShare }: SimulatedOutcome): string {
	return `${overIdeal.toFixed(3)} x, ${format.percent(refusedShare)}`;
}
