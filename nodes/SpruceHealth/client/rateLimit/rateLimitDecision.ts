import { callsLeftToOthers } from './precedence';
import { type RateLimitPolicy, windowMs } from './rateLimit';
import { type RateLimitState, callsLeft, countedBySpruce, withinWindow } from './rateLimitState';

export type RateLimitDecision =
	| { kind: 'go' }
	| { kind: 'wait'; ms: number }
	| { kind: 'failed'; reason: 'rateLimit' | 'dailyLimit'; retryAfterMs: number }
	/** Nothing is known, because no call has had an answer yet. */
	| { kind: 'failed'; reason: 'noAnswer'; retryAfterMs?: undefined };

/** How often a call checks whether the one it waits for has been answered; answers take longer. */
const answerPollMs = 50;

/** Calls that wait for the same moment wake up within this time of each other, not all at once. */
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
	if (state.dayUsedUpUntil !== undefined && state.dayUsedUpUntil > now) {
		return { kind: 'failed', reason: 'dailyLimit', retryAfterMs: state.dayUsedUpUntil - now };
	}
	const reserve = policy.keepInReserve + callsLeftToOthers(state, policy, now, waitedMs);
	const earliest = earliestCallAt(state, reserve, now);
	if (earliest === 'afterAnswer') return waitForAnswer(state, policy, now);
	const opensAt = Math.max(state.pausedUntil ?? now, earliest);
	if (opensAt <= now) return { kind: 'go' };
	const ms = Math.ceil(opensAt - now + random * wakeSpreadMs);
	const isTooLong = waitedMs + ms > policy.maxWaitMs || now + ms > (policy.deadline ?? Infinity);
	if (isTooLong) {
		return { kind: 'failed', reason: 'rateLimit', retryAfterMs: opensAt - now };
	}
	return { kind: 'wait', ms };
}

/**
 * Max Wait does not apply: an answer comes soon, or is lost when its call has waited long enough. Whoever
 * has a deadline cannot wait for another call's time-out.
 */
function waitForAnswer(
	{ reported }: RateLimitState,
	{ deadline = Infinity }: RateLimitPolicy,
	now: number,
): RateLimitDecision {
	if (now + answerPollMs <= deadline) return { kind: 'wait', ms: answerPollMs };
	if (reported === undefined) return { kind: 'failed', reason: 'noAnswer' };
	// The last calls are in flight. At the latest one window after their answers there are new ones.
	return { kind: 'failed', reason: 'rateLimit', retryAfterMs: windowMs };
}

/**
 * When the next call may be sent, as a time, or only after a call in flight is answered. Two bounds
 * apply, and the later one counts:
 * - what Spruce reported as left, which the practice's other integrations use, too;
 * - our own calls of the last window, by the time of their answers. Spruce counted each of them
 *   before its answer arrived, so in fixed and in sliding windows alike we never exceed the limit.
 *
 * Example: Spruce reported 3 of 100 calls left, two calls are in flight, and Keep in Reserve is 2.
 * The next call needs 5 calls left: 2 in reserve, 2 in flight and itself. So 2 are missing. Our own
 * calls were answered 50 s, 40 s and 0 s ago. The first two stop counting in 10 s and in 20 s, so
 * the call may be sent in 20 s. Without a reserve it needs 3 and may be sent now.
 */
function earliestCallAt(
	state: RateLimitState,
	keepInReserve: number,
	now: number,
): number | 'afterAnswer' {
	const { reported, inFlight } = state;
	// Before the first answer nothing is known: one call finds out, and the others wait until it is over.
	if (reported === undefined) return inFlight > 0 ? 'afterAnswer' : now;
	const { remaining = Infinity, limit = Infinity } = reported;
	// A limit without the calls left is ignored. With more calls left than the limit, it is wrong.
	const callsPerWindow = Math.max(limit, remaining);
	const callsRemaining = callsLeft(state, now) ?? Infinity;
	// One call less than the limit at most: a reserve of the whole limit would let no call through.
	const reserve = Math.min(keepInReserve, Math.max(callsPerWindow - 1, 0));
	const callsNeeded = reserve + inFlight + 1;
	const ownCalls = withinWindow(state.answered, now);
	const ownCallsMissing = callsNeeded + ownCalls.length - callsPerWindow;
	const byOwnCalls = freedAt(ownCalls, ownCallsMissing, inFlight, now);
	const counted = countedBySpruce(state, now);
	const byReported = freedAt(counted, callsNeeded - callsRemaining, inFlight, now);
	if (byOwnCalls === 'afterAnswer' || byReported === 'afterAnswer') return 'afterAnswer';
	return Math.max(byOwnCalls, byReported);
}

/**
 * When enough calls have stopped counting.
 *
 * @param answered when our calls that count were answered, oldest first
 * @param missing how many of them have to stop counting
 */
function freedAt(
	answered: readonly number[],
	missing: number,
	inFlight: number,
	now: number,
): number | 'afterAnswer' {
	if (missing <= 0) return now;
	if (answered.length >= missing) return answered[missing - 1] + windowMs;
	if (inFlight > 0) return 'afterAnswer';
	// Others have used the rest: when none of ours counts any longer, one call finds out.
	return answered.length > 0 ? answered[answered.length - 1] + windowMs : now;
}
