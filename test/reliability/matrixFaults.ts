import type { Fault } from '../simulator/startSimulator';

/** How get, getAll, post and delete end, and after how many requests and effects. */
export type ExpectedOutcomes = Array<[outcome: string, requests: number, effects?: number]>;

const retryAfter = { 'retry-after': '1' };
const failedWithoutAnswer = 'failed: Spruce Health did not answer';
const failedAtSpruce = 'failed: Spruce Health has a problem on its side';

/** The first try did nothing, so the second try carries the request out. */
const doneOnSecondTry: ExpectedOutcomes = [
	['success', 2],
	['success', 2],
	['success', 2, 1],
	['success', 2, 1],
];
/** The first try carried the request out, and Spruce's answer to the second try shows it. */
const recognizedOnRetry: ExpectedOutcomes = [
	['success', 2],
	['success', 2],
	['success (duplicate)', 2, 1],
	['success', 2, 1],
];
const doneOnFirstTry: ExpectedOutcomes = [
	['success', 1],
	['success', 1],
	['success', 1, 1],
	['success', 1, 1],
];

/** The faults that the simulator injects, with the expected outcome of each kind of request. */
export const matrixFaults: Record<string, { fault: Fault; cells: ExpectedOutcomes }> = {
	'reset before the work': { fault: { kind: 'reset', when: 'before' }, cells: doneOnSecondTry },
	'reset after the work': { fault: { kind: 'reset', when: 'after' }, cells: recognizedOnRetry },
	'no answer in time, nothing done': {
		fault: { kind: 'hang', when: 'before' },
		cells: doneOnSecondTry,
	},
	'no answer in time, work done': {
		fault: { kind: 'hang', when: 'after' },
		cells: recognizedOnRetry,
	},
	'late answer': { fault: { kind: 'delay', delayMs: 300 }, cells: doneOnFirstTry },
	'500 before the work': {
		fault: { kind: 'status', status: 500, when: 'before' },
		cells: doneOnSecondTry,
	},
	'500 after the work': {
		fault: { kind: 'status', status: 500, when: 'after' },
		cells: recognizedOnRetry,
	},
	'502 as HTML before the work': {
		fault: { kind: 'html', when: 'before' },
		cells: doneOnSecondTry,
	},
	'502 as HTML after the work': {
		fault: { kind: 'html', when: 'after' },
		cells: recognizedOnRetry,
	},
	'503 with Retry-After': {
		fault: { kind: 'status', status: 503, headers: retryAfter },
		cells: doneOnSecondTry,
	},
	'504 after the work': {
		fault: { kind: 'status', status: 504, when: 'after' },
		cells: recognizedOnRetry,
	},
	'429 with Retry-After': {
		fault: { kind: 'status', status: 429, headers: retryAfter },
		cells: doneOnSecondTry,
	},
	'answer breaks off after the work': {
		fault: { kind: 'truncate', when: 'after' },
		cells: recognizedOnRetry,
	},
	'empty 200 after the work': {
		fault: { kind: 'empty', when: 'after' },
		// An empty 200 is how Spruce answers a delete.
		cells: [...recognizedOnRetry.slice(0, 3), ['success', 1, 1]],
	},
	'200 that is not JSON, work done': {
		fault: { kind: 'notJson', when: 'after' },
		cells: recognizedOnRetry,
	},
	'500 after the work, on every try': {
		fault: { kind: 'status', status: 500, when: 'after', times: Infinity },
		cells: [
			[failedAtSpruce, 5],
			[failedAtSpruce, 5],
			[failedAtSpruce, 5, 1],
			[failedAtSpruce, 5, 1],
		],
	},
	'reset before the work, on every try': {
		fault: { kind: 'reset', when: 'before', times: Infinity },
		cells: [
			[failedWithoutAnswer, 5],
			[failedWithoutAnswer, 5],
			[failedWithoutAnswer, 5, 0],
			[failedWithoutAnswer, 5, 0],
		],
	},
};
