import { rateLimitDecision } from '../../../nodes/SpruceHealth/client/rateLimit/rateLimitDecision';
import {
	type RateLimitPolicy,
	readRateLimit,
} from '../../../nodes/SpruceHealth/client/rateLimit/rateLimit';
import {
	type RateLimitState,
	afterAnswer,
	afterLoss,
	afterRefusal,
} from '../../../nodes/SpruceHealth/client/rateLimit/rateLimitState';

const now = 1_000_000;
const patient: RateLimitPolicy = { onRateLimit: 'wait', maxWaitMs: 600_000, keepInReserve: 0 };
const fresh: RateLimitState = { answered: [], counted: 0, inFlight: 0 };
const unlimited: RateLimitState = { seen: {}, answered: [], counted: 0, inFlight: 9 };
/** All ten calls are used: the first of ours was answered 40 seconds ago, the last one just now. */
const usedUp: RateLimitState = {
	seen: { limit: 10, remaining: 0 },
	remaining: 0,
	inFlight: 0,
	answered: [now - 40_000, now - 30_000, now],
	counted: 3,
};

describe('the rate limit headers', () => {
	it('are read as numbers, and nonsense as no limit', () => {
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

describe('admission of a call', () => {
	it.each<[string, RateLimitState, Partial<RateLimitPolicy>, unknown]>([
		['goes when nothing is known', fresh, {}, { kind: 'go' }],
		['goes while calls are left', { ...usedUp, remaining: 1 }, {}, { kind: 'go' }],
		['waits until our first call stops counting', usedUp, {}, wait(20_000)],
		['counts the calls under way', { ...usedUp, remaining: 1, inFlight: 1 }, {}, wait(20_000)],
		['waits for as many as are missing', { ...usedUp, inFlight: 1 }, {}, wait(30_000)],
		['keeps the reserve', { ...usedUp, remaining: 3 }, { keepInReserve: 3 }, wait(20_000)],
		[
			'sends one call a minute when all were to be kept',
			{ ...usedUp, remaining: 10 },
			{ keepInReserve: 99 },
			wait(60_000),
		],
		[
			'sends no more than the limit, whatever Spruce says is left',
			{ ...usedUp, seen: { limit: 3, remaining: 3 }, remaining: 3 },
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
			{ ...fresh, dayIsOverUntil: now + 9_000 },
			{},
			failed('dailyLimit', 9_000),
		],
		['asks again some time after that', { ...fresh, dayIsOverUntil: now }, {}, go],
	])('%s', (_sentence, state, policy, expected) => {
		expect(rateLimitDecision(state, { ...patient, ...policy }, now, 0, 0)).toEqual(expected);
	});

	it('adds up the waits of one call', () => {
		const policy = { ...patient, maxWaitMs: 30_000 };

		expect(rateLimitDecision(usedUp, policy, now, 5_000, 0).kind).toBe('wait');
		expect(rateLimitDecision(usedUp, policy, now, 15_000, 0).kind).toBe('failed');
	});

	it('wakes several workers at different moments', () => {
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

	it('gets back the calls that leave a sliding window, one by one', () => {
		const later = now + 20_000;
		const state = afterAnswer(usedUp, { limit: 10, remaining: 0 }, later, 0);

		expect(state.answered).toEqual([now - 30_000, now, later]);
		expect(rateLimitDecision(state, patient, later, 0, 0)).toEqual(wait(10_000));
	});

	it('forgets the limit when the headers vanish', () => {
		const state = afterAnswer(usedUp, {}, now, 0);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(go);
	});
});

describe('the state after a lost answer', () => {
	it('takes the call for one that Spruce has counted', () => {
		const state = afterLoss({ ...usedUp, remaining: 1 }, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(20_000));
	});

	it('is the same where there is no limit', () => {
		expect(afterLoss(unlimited, now)).toEqual(unlimited);
	});
});

describe('the state after a refusal', () => {
	it('believes Retry-After over its own reckoning', () => {
		const state = afterRefusal(usedUp, { remaining: 0 }, 3_000, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(3_000));
		expect(rateLimitDecision(state, patient, now + 3_000, 0, 0)).toEqual(go);
	});

	it('never asks again at once', () => {
		const state = afterRefusal(usedUp, { remaining: 0 }, 0, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(1_000));
	});

	it('waits for our own calls to stop counting', () => {
		const state = afterRefusal({ ...usedUp, remaining: 5 }, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(20_000));
	});

	it('asks again after a quarter of a minute when it knows nothing', () => {
		const state = afterRefusal(fresh, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(15_000));
	});

	it('gives up for the day when Spruce says so', () => {
		const state = afterRefusal(fresh, { dailyRemaining: 0 }, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toMatchObject({ reason: 'dailyLimit' });
	});
});
