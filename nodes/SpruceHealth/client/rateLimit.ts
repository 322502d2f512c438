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
	/** When the present window is over at the latest; unknown before the first answer. */
	windowEndsAt?: number;
	/** Set by a refused call: nothing may be sent before. */
	pausedUntil?: number;
	/** Set when the day's calls are used up: until then a call would be refused again. */
	dayIsOverUntil?: number;
	/** Calls sent whose answer is still to come. */
	inFlight: number;
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

/** Spruce gives no reset time: a refused call without one asks again after this. */
const unknownWindowMs = windowMs / 4;

/** A refused call is never repeated at once, even where Retry-After is zero. */
const shortestPauseMs = 1_000;

/** After the day's last call the state is asked for anew at this interval. */
const dayRecheckMs = 60_000;

/** Several workers that wait for the same window wake within this time of each other. */
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

/** The state after an answer that arrived now. */
export function afterAnswer(state: RateLimitState, seen: RateLimit, now: number): RateLimitState {
	const isNewWindow =
		state.windowEndsAt === undefined ||
		now >= state.windowEndsAt ||
		// Answers of calls that were under way together may arrive in another order.
		(seen.remaining ?? 0) > (state.remaining ?? 0) + state.inFlight;
	return {
		...seen,
		inFlight: state.inFlight,
		pausedUntil: state.pausedUntil,
		windowEndsAt: isNewWindow ? now + windowMs : state.windowEndsAt,
		remaining: isNewWindow ? seen.remaining : lower(seen.remaining, state.remaining),
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
	const windowLeft = (state.windowEndsAt ?? 0) - now;
	const guess = windowLeft > 0 ? Math.min(windowLeft, unknownWindowMs) : unknownWindowMs;
	const pausedUntil = now + Math.max(retryAfterMs ?? guess, shortestPauseMs);
	return {
		...state,
		...seen,
		windowEndsAt: retryAfterMs === undefined ? state.windowEndsAt : pausedUntil,
		pausedUntil,
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
	const opensAt = Math.max(state.pausedUntil ?? now, usedUpUntil(state, policy, now) ?? now);
	if (opensAt <= now) return { kind: 'go' };
	const ms = Math.ceil(opensAt - now + random * wakeSpreadMs);
	if (policy.onRateLimit === 'fail' || waitedMs + ms > policy.maxWaitMs) {
		return { kind: 'failed', reason: 'rateLimit', retryAfterMs: opensAt - now };
	}
	return { kind: 'wait', ms };
}

/** When the window that is used up ends, or undefined while calls are left. */
function usedUpUntil(
	{ limit, remaining, inFlight, windowEndsAt }: RateLimitState,
	{ keepInReserve }: RateLimitPolicy,
	now: number,
): number | undefined {
	if (remaining === undefined || windowEndsAt === undefined || windowEndsAt <= now) {
		return undefined;
	}
	// A reserve of the whole limit would never let a call through.
	const reserve = Math.min(keepInReserve, Math.max((limit ?? Infinity) - 1, 0));
	return remaining - inFlight <= reserve ? windowEndsAt : undefined;
}

function lower(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? one : Math.min(one, other);
}
