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
const patient: RateLimitPolicy = { maxWaitMs: 600_000, keepInReserve: 0 };
const fresh: RateLimitState = { answered: [], counted: 0, inFlight: 0 };
const unlimited: RateLimitState = { reported: {}, answered: [], counted: 0, inFlight: 9 };
/** All ten calls are used. Our first call was answered 40 seconds ago, our last one just now. */
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
	it('are read as numbers, and anything else means no limit', () => {
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

	it('mean no limit of a kind where the limit is zero', () => {
		expect(
			readRateLimit({
				's-ratelimit-limit': '0',
				's-ratelimit-remaining': '0',
				's-ratelimit-daily-limit': '5000',
				's-ratelimit-daily-remaining': '0',
			}),
		).toEqual({ dailyLimit: 5000, dailyRemaining: 0 });
		expect(
			readRateLimit({
				's-ratelimit-limit': '100',
				's-ratelimit-remaining': '99',
				's-ratelimit-daily-limit': '00',
				's-ratelimit-daily-remaining': '0',
			}),
		).toEqual({ limit: 100, remaining: 99 });
	});
});

const go = { kind: 'go' };
const wait = (ms: number) => ({ kind: 'wait', ms });
const failed = (reason: string, retryAfterMs: number) => ({ kind: 'failed', reason, retryAfterMs });

describe('the decision on a call', () => {
	it.each<[string, RateLimitState, Partial<RateLimitPolicy>, unknown]>([
		['goes when the limit is unknown', fresh, {}, { kind: 'go' }],
		['goes while calls are left', { ...usedUp, remaining: 1 }, {}, { kind: 'go' }],
		['waits until our first call stops counting', usedUp, {}, wait(20_000)],
		['counts the calls in flight', { ...usedUp, remaining: 1, inFlight: 1 }, {}, wait(20_000)],
		['waits until enough calls stop counting', { ...usedUp, inFlight: 1 }, {}, wait(30_000)],
		['goes in the documented example without a reserve', example, {}, go],
		[
			'waits 20 s in the documented example with a reserve of 2',
			example,
			{ keepInReserve: 2 },
			wait(20_000),
		],
		['keeps the reserve', { ...usedUp, remaining: 3 }, { keepInReserve: 3 }, wait(20_000)],
		[
			'sends one call a minute when the reserve exceeds the limit',
			{ ...usedUp, remaining: 10 },
			{ keepInReserve: 99 },
			wait(60_000),
		],
		[
			'never exceeds the limit, however many calls Spruce reports as left',
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
			'sends one call to check when other clients used up the limit',
			{ ...usedUp, answered: [], counted: 0 },
			{},
			go,
		],
		[
			'lets the other calls wait for that answer',
			{ ...usedUp, answered: [], counted: 0, inFlight: 1 },
			{},
			wait(50),
		],
		[
			'lets all calls wait for the first answer',
			{ ...fresh, inFlight: 1 },
			{ maxWaitMs: 0 },
			wait(50),
		],
		[
			'fails at its deadline when the first answer does not come',
			{ ...fresh, inFlight: 1 },
			{ maxWaitMs: Infinity, deadline: now + 49 },
			{ kind: 'failed', reason: 'noAnswer' },
		],
		[
			'waits for the first answer until its deadline',
			{ ...fresh, inFlight: 1 },
			{ maxWaitMs: 0, deadline: now + 50 },
			wait(50),
		],
		[
			'fails at its deadline when a call in flight holds the last call',
			{ ...usedUp, remaining: 1, answered: [], counted: 0, inFlight: 1 },
			{ maxWaitMs: Infinity, deadline: now },
			failed('rateLimit', 60_000),
		],
		['goes with other calls in flight when there is no limit', unlimited, {}, go],
		['waits out a pause', { ...fresh, pausedUntil: now + 5_000 }, {}, wait(5_000)],
		[
			'fails at once when the user chose to fail',
			usedUp,
			{ maxWaitMs: 0 },
			failed('rateLimit', 20_000),
		],
		[
			'fails when the wait would be too long',
			usedUp,
			{ maxWaitMs: 10_000 },
			failed('rateLimit', 20_000),
		],
		[
			'fails when the daily limit is used up',
			{ ...fresh, dayUsedUpUntil: now + 9_000 },
			{},
			failed('dailyLimit', 9_000),
		],
		['goes again when that time is over', { ...fresh, dayUsedUpUntil: now }, {}, go],
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
	it('is taken from the first answer', () => {
		const state = afterAnswer(fresh, { limit: 10, remaining: 9 }, now, 0);

		expect(state).toMatchObject({ remaining: 9, answered: [now], counted: 1 });
	});

	it('does not go up when answers arrive out of order', () => {
		const state = afterAnswer({ ...usedUp, remaining: 4 }, { limit: 10, remaining: 5 }, now, 1);

		expect(state.remaining).toBe(4);
	});

	it('starts a new window when more calls are left than expected', () => {
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
		'with %i calls reported in the documented example counts %i of ours and has %i left at 61 s',
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
	])(
		'treats %i reported calls as %i when 4 were expected with another call in flight',
		(reported, left) => {
			const state = afterAnswer(
				{ ...usedUp, remaining: 4 },
				{ limit: 10, remaining: reported },
				now,
				1,
			);

			expect(state.remaining).toBe(left);
		},
	);

	it('counts its own calls where Spruce says only how many are left', () => {
		const first = afterAnswer(fresh, { remaining: 1 }, now, 0);
		const second = afterAnswer(first, { remaining: 0 }, now + 10_000, 0);

		expect(callsLeft(first, now)).toBe(1);
		expect(rateLimitDecision(second, patient, now + 10_000, 0, 0)).toEqual(wait(50_000));
	});

	it('forgets the limit when the headers disappear', () => {
		const state = afterAnswer(usedUp, {}, now, 0);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(go);
	});
});

describe('the state after a lost answer', () => {
	it('assumes that Spruce counted the call', () => {
		const state = afterLostAnswer({ ...usedUp, remaining: 1 }, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(20_000));
	});

	it('does not change when there is no limit', () => {
		expect(afterLostAnswer(unlimited, now)).toEqual(unlimited);
	});

	it('lets whoever waits go, where no call has been answered yet', () => {
		const state = afterLostAnswer({ ...fresh, inFlight: 3 }, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(go);
	});

	it('lets nobody go before the pause of a throttled call is over', () => {
		const throttled = afterThrottling(fresh, {}, 30_000, now);
		const state = afterLostAnswer(throttled, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(30_000));
	});

	it('assumes that Spruce counted the call also where it says only how many are left', () => {
		const answered = afterAnswer(fresh, { remaining: 1 }, now, 0);
		const state = afterLostAnswer(answered, now + 10_000);

		expect(callsLeft(state, now + 10_000)).toBe(0);
		expect(rateLimitDecision(state, patient, now + 10_000, 0, 0)).toEqual(wait(50_000));
	});

	it('leaves open how many are left where Spruce does not say it', () => {
		const answered = afterAnswer(fresh, { limit: 10 }, now, 0);
		const state = afterLostAnswer(answered, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(go);
	});
});

describe('the state after a refusal', () => {
	it('uses Retry-After instead of its own calculation', () => {
		const state = afterThrottling(usedUp, { remaining: 0 }, 3_000, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(3_000));
		expect(rateLimitDecision(state, patient, now + 3_000, 0, 0)).toEqual(go);
	});

	it('keeps the longer one of two pauses', () => {
		const first = afterThrottling(fresh, {}, 30_000, now);
		const state = afterThrottling(first, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(30_000));
	});

	it('never allows the next call at once', () => {
		const state = afterThrottling(usedUp, { remaining: 0 }, 0, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(1_000));
	});

	it('waits for our own calls to stop counting', () => {
		const state = afterThrottling({ ...usedUp, remaining: 5 }, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(20_000));
	});

	it('allows the next call after 15 seconds when the limit is unknown', () => {
		const state = afterThrottling(fresh, {}, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toEqual(wait(15_000));
	});

	it('stops for the day when Spruce reports a used-up daily limit', () => {
		const state = afterThrottling(fresh, { dailyRemaining: 0 }, undefined, now);

		expect(rateLimitDecision(state, patient, now, 0, 0)).toMatchObject({ reason: 'dailyLimit' });
	});
});
