import { type RateLimitPolicy, windowMs } from './rateLimit';
import type { RateLimitState } from './rateLimitState';

/** While callers that go first are active, a batch leaves this share of the limit to them. */
const shareForFirst = 0.2;

/** A batch never starves: a call of it that has waited this long goes first, too. */
const longestYieldMs = 2 * windowMs;

/** Whether a call goes before batches now. */
export function goesFirstNow({ goesFirst = false }: RateLimitPolicy, waitedMs: number): boolean {
	return goesFirst || waitedMs >= longestYieldMs;
}

/**
 * How many calls a call leaves unused for callers of this process that go before it. A batch leaves a
 * share of the limit while such a caller is active, which it is for a window after it last asked for a
 * call, and at least one call for each that waits.
 *
 * Example: of 100 calls a minute, 24 are left, and a trigger has asked Spruce 10 s ago. A batch may
 * send 4 more, and the trigger 24.
 *
 * @param waitedMs how long this call has waited already
 */
export function callsLeftToOthers(
	{ reported, firstAskedAt = -Infinity, firstWaiting = 0 }: RateLimitState,
	policy: RateLimitPolicy,
	now: number,
	waitedMs: number,
): number {
	const isActive = firstWaiting > 0 || firstAskedAt + windowMs > now;
	if (!isActive || goesFirstNow(policy, waitedMs)) return 0;
	const share = Math.ceil((reported?.limit ?? 0) * shareForFirst);
	return Math.max(share, firstWaiting);
}
