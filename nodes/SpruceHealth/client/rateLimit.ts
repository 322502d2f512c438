/** What Spruce's four headers say; a header that is missing means no limit of that kind. */
export interface RateLimit {
	/** Calls a minute for the whole organization. */
	limit?: number;
	remaining?: number;
	/** Calls a day for the whole organization. */
	dailyLimit?: number;
	dailyRemaining?: number;
}

/** What is known of an organization's budget between calls. Times in milliseconds. */
export interface RateLimitState extends RateLimit {
	/** When our own calls that may still count were answered, oldest first. */
	counted: readonly number[];
	/** Calls sent whose answer is still to come. */
	inFlight: number;
	/** Set by a refused call: nothing may be sent before. */
	pausedUntil?: number;
	/** Set when the day's calls are used up: until then a call would be refused again. */
	dayIsOverUntil?: number;
}

/** What the user chose under Request Options. */
export interface RateLimitPolicy {
	onRateLimit: 'wait' | 'fail';
	/** The longest that one call may wait for its turn, all waits together. */
	maxWaitMs: number;
	/** Calls a minute that are left to the practice's other integrations. */
	keepInReserve: number;
}

export type Admission =
	| { kind: 'go' }
	| { kind: 'wait'; ms: number }
	| { kind: 'failed'; reason: 'rateLimit' | 'dailyLimit'; retryAfterMs: number };

/** Spruce's window for `s-ratelimit-limit`. */
export const windowMs = 60_000;

/** Spruce gives no reset time: where nothing tells when calls are left again, ask after this. */
const unknownWindowMs = windowMs / 4;

/** A refused call is never repeated at once, even where Retry-After is zero. */
const shortestPauseMs = 1_000;

/** After the day's last call the state is asked for anew at this interval. */
const dayRecheckMs = 60_000;

/** Several workers that wait for the same moment wake within this time of each other. */
const wakeSpreadMs = 1_000;

/** The four headers as numbers; what is absent, negative or no number is left out. */
export function readRateLimit(headers: Record<string, string>): RateLimit {
	const read = (name: string) => {
		const value = Number(headers[name] || Number.NaN);
		return Number.isInteger(value) && value >= 0 ? value : undefined;
	};
	return {
		limit: read('s-ratelimit-limit'),
		remaining: read('s-ratelimit-remaining'),
		dailyLimit: read('s-ratelimit-daily-limit'),
		dailyRemaining: read('s-ratelimit-daily-remaining'),
	};
}

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
	const counted = [...state.counted.slice(agedOut(state, now)), now];
	const used = Math.max((seen.limit ?? Infinity) - (remaining ?? 0), 0);
	return {
		...state,
		...seen,
		remaining,
		// Spruce counts no more than it says are used: of our calls, only the latest can be among them.
		counted: counted.slice(-Math.max(Math.min(used, counted.length), 1)),
		dayIsOverUntil: seen.dailyRemaining === 0 ? now + dayRecheckMs : undefined,
	};
}

/** The state after a call that was refused because the budget is used up. */
export function afterRefusal(
	state: RateLimitState,
	seen: RateLimit,
	retryAfterMs: number | undefined,
	now: number,
): RateLimitState {
	const counted = state.counted.slice(agedOut(state, now));
	const unknownMs = counted.length === 0 ? unknownWindowMs : 0;
	return {
		...state,
		...seen,
		remaining: 0,
		// Where Spruce names the moment, nothing has to be reckoned from our own calls.
		counted: retryAfterMs === undefined ? counted : [],
		pausedUntil: now + Math.max(retryAfterMs ?? unknownMs, shortestPauseMs),
		dayIsOverUntil: seen.dailyRemaining === 0 ? now + dayRecheckMs : undefined,
	};
}

/**
 * Whether a call may be sent now, has to wait, or must fail.
 *
 * @param waitedMs how long this call has waited already
 * @param random a number from 0 to 1
 */
export function admission(
	state: RateLimitState,
	policy: RateLimitPolicy,
	now: number,
	waitedMs: number,
	random: number,
): Admission {
	if (state.dayIsOverUntil !== undefined && state.dayIsOverUntil > now) {
		return { kind: 'failed', reason: 'dailyLimit', retryAfterMs: state.dayIsOverUntil - now };
	}
	const opensAt = Math.max(state.pausedUntil ?? now, nextCallAt(state, policy, now));
	if (opensAt <= now) return { kind: 'go' };
	const ms = Math.ceil(opensAt - now + random * wakeSpreadMs);
	if (policy.onRateLimit === 'fail' || waitedMs + ms > policy.maxWaitMs) {
		return { kind: 'failed', reason: 'rateLimit', retryAfterMs: opensAt - now };
	}
	return { kind: 'wait', ms };
}

/**
 * When the next call may be sent. A call of ours stops counting one window after it at the
 * latest, whether Spruce's windows are fixed (then all calls of the window are left again, which
 * the next answer shows) or sliding (then this one is).
 */
function nextCallAt(
	state: RateLimitState,
	{ keepInReserve }: RateLimitPolicy,
	now: number,
): number {
	const left = callsLeft(state, now);
	if (left === undefined) return now;
	// A reserve of the whole limit would never let a call through.
	const reserve = Math.min(keepInReserve, Math.max((state.limit ?? Infinity) - 1, 0));
	const missing = reserve + state.inFlight + 1 - left;
	if (missing <= 0) return now;
	const leaving = state.counted[agedOut(state, now) + missing - 1] ?? state.counted.at(-1);
	if (leaving !== undefined) return leaving + windowMs;
	// Others have used the budget up: one call finds out how things stand, the rest wait for it.
	return state.inFlight === 0 ? now : now + shortestPauseMs;
}

/** The calls left by now: those of the last answer, and our own that have stopped counting since. */
function callsLeft(state: RateLimitState, now: number): number | undefined {
	return state.remaining === undefined ? undefined : state.remaining + agedOut(state, now);
}

/** How many of our calls were answered longer than a window ago. */
function agedOut({ counted }: RateLimitState, now: number): number {
	const firstThatCounts = counted.findIndex((answeredAt) => answeredAt + windowMs > now);
	return firstThatCounts === -1 ? counted.length : firstThatCounts;
}

function lower(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? one : Math.min(one, other);
}
