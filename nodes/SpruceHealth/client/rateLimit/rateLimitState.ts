import { type RateLimit, windowMs } from './rateLimit';

/** What is known of an organization's budget between calls. Times in milliseconds. */
export interface RateLimitState {
	/** What the last answer said; undefined before the first one. */
	seen?: RateLimit;
	/** Calls left at the last answer, by our reckoning; undefined when there is no limit. */
	remaining?: number;
	/** When our own calls of the last window were answered, oldest first. */
	answered: readonly number[];
	/** How many of them, the latest, may be among those that Spruce counts. */
	counted: number;
	/** Calls sent whose answer is still to come. */
	inFlight: number;
	/** Set by a refused call: nothing may be sent before. */
	pausedUntil?: number;
	/** Set when the day's calls are used up: until then a call would be refused again. */
	dayIsOverUntil?: number;
}

/** Spruce gives no reset time: where nothing tells when calls are left again, ask after this. */
const unknownWindowMs = windowMs / 4;

/** A refused call is never repeated at once, even where Retry-After is zero. */
const shortestPauseMs = 1_000;

/** After the day's last call the state is asked for anew at this interval. */
const dayRecheckMs = 60_000;

/**
 * The state after an answer that arrived now.
 *
 * @param overlapping how many other calls were under way meanwhile: their answers may arrive in
 * another order than Spruce counted them
 */
export function afterAnswer(
	state: RateLimitState,
	seen: RateLimit,
	now: number,
	overlapping: number,
): RateLimitState {
	const expected = callsLeft(state, now);
	const isMoreThanExpected =
		expected === undefined || (seen.remaining ?? 0) > expected + overlapping;
	const remaining = isMoreThanExpected ? seen.remaining : lower(seen.remaining, expected);
	const answered = [...stillCounting(state.answered, now), now];
	// Spruce counts no more than it says are used, so only the latest of ours can be among them.
	const used = Math.max((seen.limit ?? Infinity) - (remaining ?? 0), 1);
	return {
		...state,
		seen,
		remaining,
		answered: seen.limit === undefined ? [] : answered,
		counted: Math.min(used, answered.length),
		dayIsOverUntil: seen.dailyRemaining === 0 ? now + dayRecheckMs : undefined,
	};
}

/** The state after a call whose answer never came: Spruce may have counted it, until now. */
export function afterLoss(state: RateLimitState, now: number): RateLimitState {
	if (state.seen?.limit === undefined) return state;
	return {
		...state,
		remaining: Math.max((callsLeft(state, now) ?? 0) - 1, 0),
		answered: [...stillCounting(state.answered, now), now],
		counted: stillCounted(state, now).length + 1,
	};
}

/** The state after a call that was refused because the budget is used up. */
export function afterRefusal(
	state: RateLimitState,
	seen: RateLimit,
	retryAfterMs: number | undefined,
	now: number,
): RateLimitState {
	const counted = stillCounted(state, now).length;
	return {
		...state,
		// A proxy may refuse a call, too, and knows nothing of the limit.
		seen: { ...state.seen, ...seen },
		remaining: 0,
		answered: stillCounting(state.answered, now),
		// Where Spruce names the moment, nothing has to be reckoned from our own calls.
		counted: retryAfterMs === undefined ? counted : 0,
		pausedUntil:
			now + Math.max(retryAfterMs ?? (counted === 0 ? unknownWindowMs : 0), shortestPauseMs),
		dayIsOverUntil: seen.dailyRemaining === 0 ? now + dayRecheckMs : undefined,
	};
}

/** The calls left by now: those of the last answer, and our own that have stopped counting since. */
export function callsLeft(state: RateLimitState, now: number): number | undefined {
	if (state.remaining === undefined) return undefined;
	return state.remaining + state.counted - stillCounted(state, now).length;
}

/** Our calls that Spruce may still count. */
export function stillCounted(
	{ answered, counted }: RateLimitState,
	now: number,
): readonly number[] {
	return stillCounting(answered.slice(answered.length - counted), now);
}

/** The calls that were answered less than a window ago. */
export function stillCounting(answered: readonly number[], now: number): readonly number[] {
	const first = answered.findIndex((at) => at + windowMs > now);
	return first === -1 ? [] : answered.slice(first);
}

function lower(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? one : Math.min(one, other);
}
