import { type RateLimitPolicy, windowMs } from './rateLimit';
import { type RateLimitState, withinWindow } from './rateLimitState';

/** Longer than the minute from one poll to the next, which n8n does not keep to the millisecond. */
const activeMs = 2 * windowMs;

/** Nobody starves: a call that has waited this long goes first, and the others leave it a call. */
const longestYieldMs = 2 * windowMs;

/** The largest part of the limit that calls which go first leave to those that have waited long. */
const largestLongWaitingShare = 0.5;

/** What is left for callers that go first, beside what they are expected to take again. */
const spareShare = 0.05;

/** Enough to open a list and execute one item in the editor. */
const fewestSpareCalls = 3;

/** The largest part of the limit that is left beside what is expected. */
const largestSpareShare = 0.2;

/** Whether a call goes before batches now. */
export function goesFirstNow({ goesFirst = false }: RateLimitPolicy, waitedMs: number): boolean {
	return goesFirst || hasWaitedLong(waitedMs);
}

/** Whether a call has waited so long that also calls which go first leave it one. */
export function hasWaitedLong(waitedMs: number): boolean {
	return waitedMs >= longestYieldMs;
}

/**
 * How many calls a call leaves unused for callers of this process that go before it.
 *
 * While a caller that goes first is active, which it is for two windows after it last asked for a call,
 * a batch leaves:
 * - what they took in the window before and have not taken in this one, because a poll comes back
 *   each minute;
 * - some spare calls. They are few, because nobody uses them, and become a fifth of the limit once a
 *   caller that goes first had to wait;
 * - at least one call for each of them that waits.
 *
 * Example: the limit is 100 calls a minute. A trigger took 10 calls in the minute before and has taken
 * 4 in this one. A batch leaves it 6, and 5 spare ones.
 *
 * A call that goes first leaves one call for each that has waited long, up to half the limit. Without
 * that, the first to wake up in a new window use it up, and who comes late comes late again.
 *
 * @param waitedMs how long this call has waited already
 */
export function callsLeftToOthers(
	state: RateLimitState,
	policy: RateLimitPolicy,
	now: number,
	waitedMs: number,
): number {
	if (hasWaitedLong(waitedMs)) return 0;
	if (policy.goesFirst === true) return callsLeftToLongWaiting(state);
	const { firstAskedAt = -Infinity, firstWaiting = 0 } = state;
	const isActive = firstWaiting > 0 || firstAskedAt + activeMs > now;
	if (!isActive) return 0;
	return Math.max(expectedAgain(state, now) + spareCalls(state, now), firstWaiting);
}

function callsLeftToLongWaiting({ reported, longWaiting = 0 }: RateLimitState): number {
	const { limit = 0 } = reported ?? {};
	return Math.min(longWaiting, Math.ceil(limit * largestLongWaitingShare));
}

function expectedAgain({ firstCalls = [] }: RateLimitState, now: number): number {
	const inThisWindow = withinWindow(firstCalls, now).length;
	const inWindowBefore = withinWindow(firstCalls, now - windowMs).length - inThisWindow;
	return Math.max(inWindowBefore - inThisWindow, 0);
}

function spareCalls(state: RateLimitState, now: number): number {
	const { reported, firstWaitedAt = -Infinity, firstWaiting = 0 } = state;
	const { limit = 0 } = reported ?? {};
	const most = limit * largestSpareShare;
	const hadToWait = firstWaiting > 0 || firstWaitedAt + activeMs > now;
	return Math.ceil(
		hadToWait ? most : Math.min(Math.max(limit * spareShare, fewestSpareCalls), most),
	);
}
