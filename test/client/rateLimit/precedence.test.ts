import {
	callsLeftToOthers,
	goesFirstNow,
} from '../../../nodes/SpruceHealth/client/rateLimit/precedence';
import { rateLimitDecision } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimitDecision';
import type { RateLimitPolicy } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import type { RateLimitState } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimitState';

const now = 1_000_000;
const batch: RateLimitPolicy = { maxWaitMs: 600_000, keepInReserve: 0 };
const first: RateLimitPolicy = { ...batch, goesFirst: true };

/** Of 100 calls 24 are left; the 76 others were ours, the earliest 50 s ago. */
const state: RateLimitState = {
	reported: { limit: 100, remaining: 24 },
	remaining: 24,
	answered: Array.from({ length: 76 }, (_, index) => now - 50_000 + index * 100),
	counted: 76,
	inFlight: 0,
};
const asked = { firstAskedAt: now - 10_000 };
/** One had to wait 10 s ago. */
const waited = { ...asked, firstWaitedAt: now - 10_000 };
const times = (count: number, ago: number) => Array<number>(count).fill(now - ago);

describe('the calls that a call leaves to others', () => {
	it.each<[string, Partial<RateLimitState>, RateLimitPolicy, number, number]>([
		['none while nobody goes first', {}, batch, 0, 0],
		['none when the last one asked two minutes ago', { firstAskedAt: now - 120_000 }, batch, 0, 0],
		['a twentieth while one is active', asked, batch, 0, 5],
		['some still when a poll is a little late', { firstAskedAt: now - 60_500 }, batch, 0, 5],
		['a fifth when one had to wait', waited, batch, 0, 20],
		['a twentieth two minutes later', { ...asked, firstWaitedAt: now - 120_000 }, batch, 0, 5],
		[
			'what they took in the window before, too',
			{ ...asked, firstCalls: times(10, 70_000) },
			batch,
			0,
			15,
		],
		[
			'not what they have taken again in this one',
			{ ...asked, firstCalls: [...times(10, 70_000), ...times(4, 5_000)] },
			batch,
			0,
			11,
		],
		[
			'not what they take for the first time',
			{ ...asked, firstCalls: times(9, 5_000) },
			batch,
			0,
			5,
		],
		['not what they took long ago', { ...asked, firstCalls: times(9, 120_000) }, batch, 0, 5],
		['a fifth while one waits', { firstWaiting: 1 }, batch, 0, 20],
		['one for each that waits', { firstWaiting: 30 }, batch, 0, 30],
		['none of its own kind', { ...waited, firstWaiting: 30 }, first, 0, 0],
		['a fifth for nearly two minutes', waited, batch, 119_000, 20],
		['none after two minutes, so that no batch starves', waited, batch, 120_000, 0],
		['one for each that has waited long', { longWaiting: 2 }, first, 0, 2],
		['half the limit for many that have', { longWaiting: 80 }, first, 0, 50],
		['none once it has waited long itself', { longWaiting: 2 }, first, 120_000, 0],
		['three calls of a limit of sixty or less', { ...asked, reported: { limit: 20 } }, batch, 0, 3],
		['a fifth of a very small limit', { ...asked, reported: { limit: 10 } }, batch, 0, 2],
		['a whole call of a small limit', { ...asked, reported: { limit: 3 } }, batch, 0, 1],
		['none of an unknown limit', { ...asked, reported: undefined }, batch, 0, 0],
		['none where there is no limit', { ...asked, reported: {} }, batch, 0, 0],
	])('are %s', (_what, changes, policy, waitedMs, expected) => {
		expect(callsLeftToOthers({ ...state, ...changes }, policy, now, waitedMs)).toBe(expected);
	});
});

describe('a call goes first', () => {
	it.each([
		[first, 0, true],
		[batch, 0, false],
		[batch, 119_999, false],
		[batch, 120_000, true],
	])('with %j after %i ms: %s', (policy, waitedMs, expected) => {
		expect(goesFirstNow(policy, waitedMs)).toBe(expected);
	});
});

describe('the decision on a call beside others', () => {
	const go = { kind: 'go' };
	// The first of our calls stops counting in 10 s, and each further one 100 ms later.
	const wait = (ms: number) => ({ kind: 'wait', ms });

	it.each<[string, Partial<RateLimitState>, Partial<RateLimitPolicy>, unknown]>([
		['a batch goes while the share stays', { ...waited, inFlight: 3 }, {}, go],
		['a batch waits when it would take of the share', { ...waited, inFlight: 4 }, {}, wait(10_000)],
		['a trigger goes then', { ...waited, inFlight: 4 }, { goesFirst: true }, go],
		['a batch takes all of it when nobody else is there', { inFlight: 23 }, {}, go],
		['a batch yields to each that waits', { firstWaiting: 26 }, {}, wait(10_200)],
		['a reserve counts beside the share', waited, { keepInReserve: 6 }, wait(10_200)],
		['a trigger keeps a reserve, too', asked, { goesFirst: true, keepInReserve: 25 }, wait(10_100)],
		[
			'a batch that fails rather than waits does so at the share',
			{ ...waited, inFlight: 4 },
			{ maxWaitMs: 0 },
			{ kind: 'failed', reason: 'rateLimit', retryAfterMs: 10_000 },
		],
		[
			'no share is so large that a batch could never go',
			{ ...asked, reported: { limit: 1, remaining: 1 }, remaining: 1, answered: [], counted: 0 },
			{},
			go,
		],
	])('%s', (_what, changes, policy, expected) => {
		const given = { ...state, ...changes };
		expect(rateLimitDecision(given, { ...batch, ...policy }, now, 0, 0)).toEqual(expected);
	});
});

describe('a deadline', () => {
	const usedUp = { ...state, remaining: 0, reported: { limit: 100, remaining: 0 } };

	it.each([
		['waits until then', now + 10_000, 0, 'wait'],
		['fails at once when the calls come back later', now + 9_999, 0, 'failed'],
		['counts the time until the call wakes up', now + 10_000, 0.1, 'failed'],
	])('%s', (_what, deadline, random, kind) => {
		const policy = { ...first, deadline, maxWaitMs: Infinity };
		expect(rateLimitDecision(usedUp, policy, now, 0, random).kind).toBe(kind);
	});

	it('lets a call go that needs no wait, as to remove what was made', () => {
		expect(rateLimitDecision(state, { ...first, deadline: now - 1 }, now, 0, 0)).toEqual(go());
	});
});

const go = () => ({ kind: 'go' });
