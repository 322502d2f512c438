import { type RateLimitPolicy, windowMs } from './rateLimit';
import { type RateLimitState, callsLeft, stillCounted, stillCounting } from './rateLimitState';

export type RateLimitDecision =
	| { kind: 'go' }
	| { kind: 'wait'; ms: number }
	| { kind: 'failed'; reason: 'rateLimit' | 'dailyLimit'; retryAfterMs: number };

/** How often a call looks whether the one it waits for has been answered. */
const answerPollMs = 50;

/** Several workers that wait for the same moment wake within this time of each other. */
const wakeSpreadMs = 1_000;

/**
 * Whether a call may be sent now, has to wait, or must fail.
 *
 * @param waitedMs how long this call has waited already
 * @param random a number from 0 to 1
 */
export function rateLimitDecision(
	state: RateLimitState,
	policy: RateLimitPolicy,
	now: number,
	waitedMs: number,
	random: number,
): RateLimitDecision {
	if (state.dayIsOverUntil !== undefined && state.dayIsOverUntil > now) {
		return { kind: 'failed', reason: 'dailyLimit', retryAfterMs: state.dayIsOverUntil - now };
	}
	const whenFreed = nextCallAt(state, policy, now);
	if (whenFreed === 'afterAnswer') return { kind: 'wait', ms: answerPollMs };
	const opensAt = Math.max(state.pausedUntil ?? now, whenFreed);
	if (opensAt <= now) return { kind: 'go' };
	const ms = Math.ceil(opensAt - now + random * wakeSpreadMs);
	if (policy.onRateLimit === 'fail' || waitedMs + ms > policy.maxWaitMs) {
		return { kind: 'failed', reason: 'rateLimit', retryAfterMs: opensAt - now };
	}
	return { kind: 'wait', ms };
}

/**
 * When the next call may be sent. Two things bound it:
 * - what Spruce says is left, which others use as well;
 * - our own calls of the last window, by when they were answered at the latest. In fixed and in
 *   sliding windows alike these can never be more than the limit, whatever order answers come in.
 */
function nextCallAt(
	state: RateLimitState,
	{ keepInReserve }: RateLimitPolicy,
	now: number,
): number | 'afterAnswer' {
	const { seen, inFlight } = state;
	// Until the first answer nothing is known: one call finds out, the others wait for it.
	if (seen === undefined) return inFlight > 0 ? 'afterAnswer' : now;
	// A limit is one only beside the calls left; more of those than the limit is nonsense.
	const { remaining = Infinity, limit = Infinity } = seen;
	const most = Math.max(limit, remaining);
	const left = callsLeft(state, now) ?? Infinity;
	// A reserve of the whole limit would never let a call through.
	const needed = Math.min(keepInReserve, Math.max(most - 1, 0)) + inFlight + 1;
	const ours = stillCounting(state.answered, now);
	const byOurs = opening(ours, needed + ours.length - most, inFlight, now);
	const bySpruce = opening(stillCounted(state, now), needed - left, inFlight, now);
	if (byOurs === 'afterAnswer' || bySpruce === 'afterAnswer') return 'afterAnswer';
	return Math.max(byOurs, bySpruce);
}

/** When so many calls as are missing have stopped counting. */
function opening(
	counting: readonly number[],
	missing: number,
	inFlight: number,
	now: number,
): number | 'afterAnswer' {
	if (missing <= 0) return now;
	if (counting.length >= missing) return counting[missing - 1] + windowMs;
	if (inFlight > 0) return 'afterAnswer';
	// Others have used the rest: when all of ours are out, one call finds out.
	return counting.length > 0 ? counting[counting.length - 1] + windowMs : now;
}
