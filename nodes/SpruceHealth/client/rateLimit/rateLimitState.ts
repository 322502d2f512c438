import { type RateLimit, windowMs } from './rateLimit';

/**
 * What is known of an organization's budget between calls. Times are milliseconds since 1970.
 *
 * Spruce sends no reset time. It is worked out from our own calls: whatever the kind of window, a
 * call no longer counts one window after its answer.
 *
 * Example: the limit is 10. Our first three calls are answered at 0 s, 10 s and 20 s, and the last
 * answer reports 7 left. So 3 are used, and all three of ours may be among them (`counted: 3`). At
 * 61 s the first one has stopped counting: 8 calls are left without asking Spruce. If the last
 * answer had reported 3 left, others would have used 4 of the 7; `counted` would still be 3. If it
 * had reported 9 left, a new window would have begun in which only the last call counts
 * (`counted: 1`).
 */
export interface RateLimitState {
	/** The headers of the last answer; empty after a first one that got lost, undefined before. */
	reported?: RateLimit;
	/** Calls left at the last answer, as far as we can tell; undefined when there is no limit. */
	remaining?: number;
	/** When our own calls of the last window were answered, oldest first. */
	answered: readonly number[];
	/** How many of them, the latest ones, may be among those that Spruce counts. */
	counted: number;
	/** Calls that were sent and are not answered yet. */
	inFlight: number;
	/** Set by a throttled call: nothing may be sent before. */
	pausedUntil?: number;
	/** Whether that was a 503: Spruce is busy, and the calls are not used up. */
	isBusy?: boolean;
	/** Set when the day's calls are used up: a call before this time would be refused again. */
	dayUsedUpUntil?: number;
	/** When a caller that goes first last asked for a call; undefined before the first time. */
	firstAskedAt?: number;
	/** When calls that go first were let through in the last two windows, oldest first. */
	firstCalls?: readonly number[];
	/** When a caller that goes first last had to wait, or failed because calls were missing. */
	firstWaitedAt?: number;
	/** How many calls that go first wait now, those that have waited long among them. */
	firstWaiting?: number;
	/** How many calls wait now that have waited long. */
	longWaiting?: number;
}

/**
 * The wait after a throttled call when nothing shows when calls are left again. Spruce sends no
 * reset time, so the window is probed four times while it lasts.
 */
const unknownWindowMs = windowMs / 4;

/** A throttled call is never repeated at once, even where Retry-After is zero. */
const shortestPauseMs = 1_000;

/** How long after the day's last call one call checks whether a new day has begun for Spruce. */
const dayRecheckMs = 60_000;

/**
 * The state after an answer that arrived now.
 *
 * Answers may arrive in another order than Spruce counted the calls. Example: 4 calls should be
 * left, and one other call was in flight at the same time. An answer that reports 5 is only late, so
 * 4 stays. An answer that reports 6 cannot be: a window has ended, so 6 is taken over.
 *
 * @param overlapping how many other calls were in flight at some time during this one
 */
export function afterAnswer(
	state: RateLimitState,
	reported: RateLimit,
	now: number,
	overlapping: number,
): RateLimitState {
	const expected = callsLeft(state, now);
	const isMoreThanExpected =
		expected === undefined || (reported.remaining ?? 0) > expected + overlapping;
	const remaining = isMoreThanExpected ? reported.remaining : lower(reported.remaining, expected);
	const answered = isLimited(reported) ? [...withinWindow(state.answered, now), now] : [];
	// Spruce counts no more calls than are used, so only the latest of ours can be among them.
	const used = Math.max((reported.limit ?? Infinity) - (remaining ?? 0), 1);
	return {
		...state,
		reported,
		remaining,
		answered,
		counted: Math.min(used, answered.length),
		dayUsedUpUntil: reported.dailyRemaining === 0 ? now + dayRecheckMs : undefined,
	};
}

/** The state after a call whose answer never came: Spruce may have counted it at any time until now. */
export function afterLostAnswer(state: RateLimitState, now: number): RateLimitState {
	const { reported = {} } = state;
	// Nobody waits for the next first answer: where Spruce does not answer, each call would wait in turn.
	if (!isLimited(reported)) return { ...state, reported };
	const left = callsLeft(state, now);
	return {
		...state,
		remaining: left && Math.max(left - 1, 0),
		answered: [...withinWindow(state.answered, now), now],
		counted: countedBySpruce(state, now).length + 1,
	};
}

/** The state after a call that was refused because no calls are left. */
export function afterThrottling(
	state: RateLimitState,
	reported: RateLimit,
	retryAfterMs: number | undefined,
	now: number,
): RateLimitState {
	const counted = countedBySpruce(state, now).length;
	const pauseMs = retryAfterMs ?? (counted === 0 ? unknownWindowMs : 0);
	return {
		...state,
		// A proxy may throttle, too, and sends no limit.
		reported: { ...state.reported, ...reported },
		remaining: 0,
		answered: withinWindow(state.answered, now),
		// Retry-After names the moment, so our own calls need not show it.
		counted: retryAfterMs === undefined ? counted : 0,
		// Two calls in flight may both be throttled: the later answer takes back nothing of the first one.
		pausedUntil: Math.max(now + Math.max(pauseMs, shortestPauseMs), state.pausedUntil ?? 0),
		dayUsedUpUntil: reported.dailyRemaining === 0 ? now + dayRecheckMs : undefined,
	};
}

/** The calls left now: those of the last answer, plus our own that have stopped counting since. */
export function callsLeft(state: RateLimitState, now: number): number | undefined {
	if (state.remaining === undefined) return undefined;
	return state.remaining + state.counted - countedBySpruce(state, now).length;
}

/** When those of our calls were answered that Spruce may still count. */
export function countedBySpruce(
	{ answered, counted }: RateLimitState,
	now: number,
): readonly number[] {
	return withinWindow(answered.slice(answered.length - counted), now);
}

/** The state after a caller that goes first asked for a call now. */
export function afterAskingFirst(
	state: RateLimitState,
	isLetThrough: boolean,
	now: number,
): RateLimitState {
	if (!isLetThrough) return { ...state, firstAskedAt: now, firstWaitedAt: now };
	const firstCalls = [...withinWindow(state.firstCalls ?? [], now - windowMs), now];
	return { ...state, firstAskedAt: now, firstCalls };
}

/** The calls that were answered less than a window ago. */
export function withinWindow(answered: readonly number[], now: number): readonly number[] {
	const first = answered.findIndex((at) => at + windowMs > now);
	return first === -1 ? [] : answered.slice(first);
}

/** Without either number, there is no limit for a minute. */
function isLimited({ limit, remaining }: RateLimit): boolean {
	return limit !== undefined || remaining !== undefined;
}

function lower(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? one : Math.min(one, other);
}
