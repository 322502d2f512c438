import { rateLimitDecision } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimitDecision';
import {
	type RateLimitPolicy,
	readRateLimit,
} from '../../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import {
	type RateLimitState,
	afterAnswer,
	callsLeft,
	afterLostAnswer,
	afterThrottling,
} from '../../../nodes/SpruceHealth/client/rateLimit/rateLimitState';

const now = 1_000_000;
const patient: RateLimitPolicy = { onRateLimit: 'wait', maxWaitMs: 600_000, keepInReserve: 0 };
const fresh: RateLimitState = { answered: [], counted: 0, inFlight: 0 };
const unlimited: RateLimitState = { reported: {}, answered: [], counted: 0, inFlight: 9 };
/** All ten calls are used. The first of ours was answered 40 seconds ago, the last one just now. */
const usedUp: RateLimitState = {
	reported: { limit: 10, remaining: 0 },
	remaining: 0,
	inFlight: 0,
	answered: [now - 40_000, now - 30_000, now],
	counted: 3,
};
/** The example in the comment of rateLimitDecision.ts. */
const example: RateLimitState = {
	reported: { limit: 100, remaining: 3 },
	remaining: 3,
	inFlight: 2,
	answered: [now - 50_000, now - 40_000, now],
	counted: 3,
};

describe('the rate limit headers', () => {
	it('are read as numbers; anything else means no limit', () => {
		expect(
			readRateLimit({
				's-ratelimit-limit': '100',
				's-ratelimit-remaining': '0',
				's-ratelimit-daily-limit': '-5',
				's-ratelimit-daily-remaining': 'many',
			}),
		).toEqual({ limit: 100, remaining: 0 });
		expect(readRateLimit({ 's-ratelimit-limit': '' }).limit).toBeUndefined();
	});
});

const go = { kind: 'go' };
const wait = (ms: number) => ({ kind: 'wait', ms });
const failed = (reason: string, retryAfterMs: number) => ({ kind: 'failed', reason, retryAfterMs });

describe('the decision on a call', () => {
	it.each<[string, RateLimitState, Partial<RateLimitPolicy>, unknown]>([
		['goes when nothing is known', fresh, {}, { kind: 'go' }],
		['goes while calls are left', { ...usedUp, remaining: 1 }, {}, { kind: 'go' }],
		['waits until our first call stops counting', usedUp, {}, wait(20_000)],
		['counts the calls under way', { ...usedUp, remaining: 1, inFlight: 1 }, {}, wait(20_000)],
		['waits for as many calls as are missing', { ...usedUp, inFlight: 1 }, {}, wait(30_000)],
		['goes in the documented example without a reserve', example, {}, go],
		[
			'waits 20 s in the documented example with a reserve of 2',
			example,
			{ keepInReserve: 2 },
			wait(20_000),
		],
		['keeps the reserve', { ...usedUp, remaining: 3 }, { keepInReserve: 3 }, wait(20_000)],
		[
			'sends one call a minute when all were to be kept',
			{ ...usedUp, remaining: 10 },
			{ keepInReserve: 99 },
			wait(60_000),
		],
		[
			'sends no more than the limit, whatever Spruce says is left',
			{ ...usedUp, reported: { limit: 3, remaining: 3 }, remaining: 3 },
			{},
			wait(20_000),
		],
		[
			'goes when our first call has stopped counting',
			{ ...usedUp, answered: [now - 60_000], counted: 1 },
			{},
			go,
		],
		[
			'finds out with one call when others used it up',
			{ ...usedUp, answered: [], counted: 0 },
			{},
			go,
		],
		[
			'lets the rest wait for that one',
			{ ...usedUp, answered: [], counted: 0, inFlight: 1 },
			{},
			wait(50),
		],
		[
			'lets all wait for the first answer',
			{ ...fresh, inFlight: 1 },
			{ onRateLimit: 'fail' },
			wait(50),
		],
		['goes side by side where there is no limit', unlimited, {}, go],
		['waits out a pause', { ...fresh, pausedUntil: now + 5_000 }, {}, wait(5_000)],
		[
			'fails at once where the user chose so',
			usedUp,
			{ onRateLimit: 'fail' },
			failed('rateLimit', 20_000),
		],
		[
			'fails when the wait would be too long',
			usedUp,
			{ maxWaitMs: 10_000 },
			failed('rateLimit', 20_000),
		],
		[
			'fails when the day is used up',
			{ ...fresh, dayUsedUpUntil: now + 9_000 },
			{},
			failed('dailyLimit', 9_000),
		],
		['asks again some time after that', { ...fresh, dayUsedUpUntil: now }, {}, go],
	])('%s', (_sentence, state, policy, expected) => {
		expect(rateLimitDecision(state, { ...patient, ...policy }, now, 0, 0)).toEqual(expected);
	});

	it('adds up the waits of one call', () => {
		const policy = { ...patient, maxWaitMs: 30_000 };

		expect(rateLimitDecision(usedUp, policy, now, 5_000, 0).kind).toBe('wait');
		expect(rateLimitDecision(usedUp, policy, now, 15_000, 0).kind).toBe('failed');
	});

	it('wakes calls that wait for the same moment at different times', () => {
		expect(rateLimitDecision(usedUp, patient, now, 0, 1)).toEqual({ kind: 'wait', ms: 21_000 });
	});
});

describe('the state after an answer', () => {
	it('is what the answer says at first', () => {
		const state = afterAnswer(fresh, { limit: 10, remaining: 9 }, now, 0);

		expect(state).toMatchObject({ remaining: 9, answered: [now], counted: 1 });
	});

	it('goes down whatever order the answers come in', () => {
		const state = afterAnswer({ ...usedUp, remaining: 4 }, { limit: 10, remaining: 5 }, now, 1);

		expect(state.remaining).toBe(4);
	});

	it('is a new window when more calls are left than there can be', () => {
		const state = afterAnswer(usedUp, { limit: 10, remaining: 9 }, now, 0);

		expect(state).toMatchObject({ remaining: 9, counted: 1 });
	});

	it('regains the calls that leave a sliding window one by one', () => {
		const later = now + 20_000;
		const state = afterAnswer(usedUp, { limit: 10, remaining: 0 }, later, 0);

		expect(state.answered).toEqual([now - 30_000, now, later]);
		expect(rateLimitDecision(state, patient, later, 0, 0)).toEqual(wait(10_000));
	});

	it.each([
		[7, 3, 8],
		[3, 3, 4],
		[9, 1, 9],
	])(
		'counts in the documented example with %i calls reported %i of ours, and has %i left at 61 s',
		(remaining, counted, leftLater) => {
			const first = afterAnswer(fresh, { limit: 10, remaining: 9 }, now, 0);
			const second = afterAnswer(first, { limit: 10, remaining: 8 }, now + 10_000, 0);
			const third = afterAnswer(second, { limit: 10, remaining }, now + 20_000, 0);

			expect(third).toMatchObject({ remaining, counted });
			expect(callsLeft(third, now + 61_000)).toBe(leftLater);
		},
	);

	it.each([
		[5, 4],
		[6, 6],
	])('takes %i calls reported as %i when 4 were expected beside another call', (reported, left) => {
		const state = afterAnswer(
			{ ...usedUp, remaining: 4 },
			{ limit: 10, remaining: reported },
			now,
			1,
		);

		expect(state.remaining).toBe(left);
	});

	it('forgets the limit when the headers vanish', () => {
		const state = afterAnswer(usedUp, {}, now, 0);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(go);
	});
});

describe('the state after a lost answer', () => {
	it('counts the call as one that Spruce has counted', () => {
		const state = afterLostAnswer({ ...usedUp, remaining: 1 }, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(20_000));
	});

	it('is the same where there is no limit', () => {
		expect(afterLostAnswer(unlimited, now)).toEqual(unlimited);
	});
});

describe('the state after a refusal', () => {
	it('follows Retry-After rather than its own calculation', () => {
		const state = afterThrottling(usedUp, { remaining: 0 }, 3_000, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(3_000));
		expect(rateLimitDecision(state, patient, now + 3_000, 0, 0)).toEqual(go);
	});

	it('never asks again at once', () => {
		const state = afterThrottling(usedUp, { remaining: 0 }, 0, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(1_000));
	});

	it('waits for our own calls to stop counting', () => {
		const state = afterThrottling({ ...usedUp, remaining: 5 }, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(20_000));
	});

	it('asks again after a quarter of a minute when it knows nothing', () => {
		const state = afterThrottling(fresh, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(15_000));
	});

	it('stops for the day when Spruce reports that none are left', () => {
		const state = afterThrottling(fresh, { dailyRemaining: 0 }, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toMatchObject({ reason: 'dailyLimit' });
	});
});
