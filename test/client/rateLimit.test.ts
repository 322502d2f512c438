import {
	type RateLimitPolicy,
	type RateLimitState,
	admission,
	afterAnswer,
	afterRefusal,
	readRateLimit,
} from '../../nodes/SpruceHealth/client/rateLimit';

const now = 1_000_000;
const patient: RateLimitPolicy = { onRateLimit: 'wait', maxWaitMs: 600_000, keepInReserve: 0 };
const fresh: RateLimitState = { inFlight: 0 };
const usedUp: RateLimitState = { limit: 10, remaining: 0, inFlight: 0, windowEndsAt: now + 20_000 };

describe('the rate limit headers', () => {
	it('are read as numbers, and nonsense as no limit', () => {
		expect(
			readRateLimit({
				's-ratelimit-limit': '100',
				's-ratelimit-remaining': '0',
				's-ratelimit-daily-limit': '-5',
				's-ratelimit-daily-remaining': 'many',
			}),
		).toEqual({ limit: 100, remaining: 0, dailyLimit: undefined, dailyRemaining: undefined });
		expect(readRateLimit({ 's-ratelimit-limit': '' }).limit).toBeUndefined();
	});
});

describe('admission of a call', () => {
	it.each<[string, RateLimitState, Partial<RateLimitPolicy>, unknown]>([
		['goes when nothing is known', fresh, {}, { kind: 'go' }],
		['goes while calls are left', { ...usedUp, remaining: 1 }, {}, { kind: 'go' }],
		['waits for the end of a used-up window', usedUp, {}, { kind: 'wait', ms: 20_000 }],
		[
			'counts the calls under way',
			{ ...usedUp, remaining: 2, inFlight: 2 },
			{},
			{ kind: 'wait', ms: 20_000 },
		],
		[
			'keeps the reserve',
			{ ...usedUp, remaining: 3 },
			{ keepInReserve: 3 },
			{ kind: 'wait', ms: 20_000 },
		],
		[
			'leaves one call when all were to be kept',
			{ ...usedUp, remaining: 10 },
			{ keepInReserve: 99 },
			{ kind: 'go' },
		],
		['goes when the window is over', { ...usedUp, windowEndsAt: now }, {}, { kind: 'go' }],
		['waits out a pause', { ...fresh, pausedUntil: now + 5_000 }, {}, { kind: 'wait', ms: 5_000 }],
		[
			'fails at once where the user chose so',
			usedUp,
			{ onRateLimit: 'fail' },
			{ kind: 'failed', reason: 'rateLimit', retryAfterMs: 20_000 },
		],
		[
			'fails when the wait would be too long',
			usedUp,
			{ maxWaitMs: 10_000 },
			{ kind: 'failed', reason: 'rateLimit', retryAfterMs: 20_000 },
		],
		[
			'fails when the day is used up',
			{ ...fresh, dayIsOverUntil: now + 9_000 },
			{},
			{ kind: 'failed', reason: 'dailyLimit', retryAfterMs: 9_000 },
		],
		[
			'asks again some time after the day was used up',
			{ ...fresh, dayIsOverUntil: now },
			{},
			{ kind: 'go' },
		],
	])('%s', (_sentence, state, policy, expected) => {
		expect(admission(state, { ...patient, ...policy }, now, 0, 0)).toEqual(expected);
	});

	it('adds up the waits of one call', () => {
		const policy = { ...patient, maxWaitMs: 30_000 };

		expect(admission(usedUp, policy, now, 5_000, 0).kind).toBe('wait');
		expect(admission(usedUp, policy, now, 15_000, 0).kind).toBe('failed');
	});

	it('wakes several workers at different moments', () => {
		expect(admission(usedUp, patient, now, 0, 1)).toEqual({ kind: 'wait', ms: 21_000 });
	});
});

describe('the state after an answer', () => {
	it('begins a window of a minute with the first answer', () => {
		const state = afterAnswer(fresh, { limit: 10, remaining: 9 }, now);

		expect(state).toMatchObject({ remaining: 9, windowEndsAt: now + 60_000 });
	});

	it('stays in the window while the calls go down, whatever order the answers come in', () => {
		const state = afterAnswer({ ...usedUp, remaining: 4, inFlight: 1 }, { remaining: 5 }, now);

		expect(state).toMatchObject({ remaining: 4, windowEndsAt: now + 20_000 });
	});

	it('begins a new window when the calls went up', () => {
		const state = afterAnswer(usedUp, { limit: 10, remaining: 9 }, now);

		expect(state).toMatchObject({ remaining: 9, windowEndsAt: now + 60_000 });
	});

	it('forgets the limit when the headers vanish', () => {
		const state = afterAnswer(usedUp, {}, now);

		expect(admission(state, patient, now, 0, 0)).toEqual({ kind: 'go' });
	});
});

describe('the state after a refusal', () => {
	it('believes Retry-After over its own reckoning', () => {
		const state = afterRefusal(usedUp, { remaining: 0 }, 3_000, now);

		expect(admission(state, patient, now, 0, 0)).toEqual({ kind: 'wait', ms: 3_000 });
	});

	it('never asks again at once', () => {
		const state = afterRefusal(usedUp, { remaining: 0 }, 0, now);

		expect(admission(state, patient, now, 0, 0)).toEqual({ kind: 'wait', ms: 1_000 });
	});

	it('asks again after a quarter of a minute when it knows nothing', () => {
		const state = afterRefusal(fresh, {}, undefined, now);

		expect(admission(state, patient, now, 0, 0)).toEqual({ kind: 'wait', ms: 15_000 });
	});

	it('gives up for the day when Spruce says so', () => {
		const state = afterRefusal(fresh, { dailyRemaining: 0 }, undefined, now);

		expect(admission(state, patient, now, 0, 0)).toMatchObject({ reason: 'dailyLimit' });
	});
});
