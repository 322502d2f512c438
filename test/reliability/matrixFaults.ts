import type { Fault } from '../simulator/startSimulator';

/** For get, getAll, post and delete: what becomes of it, with how many requests and effects. */
export type Ends = Array<[outcome: string, requests: number, effects?: number]>;

const retryAfter = { 'retry-after': '1' };
const noAnswer = 'failed: Spruce Health did not answer';
const atSpruce = 'failed: Spruce Health has a problem on its side';

/** Nothing was done at the first try, so the second one is like any other. */
const secondTry: Ends = [
	['success', 2],
	['success', 2],
	['success', 2, 1],
	['success', 2, 1],
];
/** The first try had done it: the second one learns so. */
const recognised: Ends = [
	['success', 2],
	['success', 2],
	['success (duplicate)', 2, 1],
	['success', 2, 1],
];
const firstTry: Ends = [
	['success', 1],
	['success', 1],
	['success', 1, 1],
	['success', 1, 1],
];

/** What goes wrong at the simulator, and what becomes of each kind of request then. */
export const matrixFaults: Record<string, { fault: Fault; cells: Ends }> = {
	'reset before the work': { fault: { kind: 'reset', when: 'before' }, cells: secondTry },
	'reset after the work': { fault: { kind: 'reset', when: 'after' }, cells: recognised },
	'no answer in time, nothing done': { fault: { kind: 'hang', when: 'before' }, cells: secondTry },
	'no answer in time, work done': { fault: { kind: 'hang', when: 'after' }, cells: recognised },
	'late answer': { fault: { kind: 'delay', delayMs: 300 }, cells: firstTry },
	'500 before the work': {
		fault: { kind: 'status', status: 500, when: 'before' },
		cells: secondTry,
	},
	'500 after the work': {
		fault: { kind: 'status', status: 500, when: 'after' },
		cells: recognised,
	},
	'502 as HTML before the work': { fault: { kind: 'html', when: 'before' }, cells: secondTry },
	'502 as HTML after the work': { fault: { kind: 'html', when: 'after' }, cells: recognised },
	'503 with Retry-After': {
		fault: { kind: 'status', status: 503, headers: retryAfter },
		cells: secondTry,
	},
	'504 after the work': {
		fault: { kind: 'status', status: 504, when: 'after' },
		cells: recognised,
	},
	'429 with Retry-After': {
		fault: { kind: 'status', status: 429, headers: retryAfter },
		cells: secondTry,
	},
	'answer breaks off after the work': {
		fault: { kind: 'truncate', when: 'after' },
		cells: recognised,
	},
	'empty 200 after the work': {
		fault: { kind: 'empty', when: 'after' },
		// An empty 200 is how Spruce answers a delete.
		cells: [...recognised.slice(0, 3), ['success', 1, 1]],
	},
	'200 that is no JSON, work done': {
		fault: { kind: 'notJson', when: 'after' },
		cells: recognised,
	},
	'500 after the work, to the end': {
		fault: { kind: 'status', status: 500, when: 'after', times: Infinity },
		cells: [
			[atSpruce, 5],
			[atSpruce, 5],
			[atSpruce, 5, 1],
			[atSpruce, 5, 1],
		],
	},
	'reset before the work, to the end': {
		fault: { kind: 'reset', when: 'before', times: Infinity },
		cells: [
			[noAnswer, 5],
			[noAnswer, 5],
			[noAnswer, 5, 0],
			[noAnswer, 5, 0],
		],
	},
};
