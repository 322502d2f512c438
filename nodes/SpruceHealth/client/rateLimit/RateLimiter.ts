import { isJsonObject } from '../../values/jsonObject';
import type { Wait } from '../calls/Wait';
import type { SpruceResponse } from '../wire/request';
import { goesFirstNow, hasWaitedLong } from './precedence';
import { type RateLimitDecision, rateLimitDecision } from './rateLimitDecision';
import { type RateLimit, type RateLimitPolicy, readRateLimit } from './rateLimit';
import {
	afterAnswer,
	afterAskingFirst,
	afterLostAnswer,
	afterThrottling,
	type RateLimitState,
	withinWindow,
} from './rateLimitState';

/** What `acquire` answers: the decision, with a permit where the call may be sent. */
export type AcquireResult =
	{ kind: 'go'; permit: Permit } | Exclude<RateLimitDecision, { kind: 'go' }>;

/** For one call that may be sent; handed back when the call is over. */
export interface Permit {
	/** How many calls of this process were over when this one was let through. */
	finishedBefore: number;
}

/** The rate limit of one organization, shared by all executions of this process. */
export class RateLimiter {
	private state: RateLimitState = { answered: [], counted: 0, inFlight: 0 };

	/** How many calls have been let through so far. */
	private acquired = 0;

	/** What Spruce's headers said last. */
	get rateLimit(): RateLimit {
		return this.state.reported ?? {};
	}

	/** How many calls this process made in the last window; those that were answered only count under a limit. */
	ownCalls(now: number): number {
		return withinWindow(this.state.answered, now).length + this.state.inFlight;
	}

	/** What a call that has to wait now waits for. */
	waitReason(now: number): Omit<Wait, 'ms'> {
		const { isBusy = false, pausedUntil = now } = this.state;
		if (isBusy && pausedUntil > now) return { cause: 'busy' };
		return { cause: 'rateLimit', callsPerMinute: this.rateLimit.limit };
	}

	/** Asks whether one call may be sent. A permit must be handed back to `release` or `throttled`. */
	acquire(policy: RateLimitPolicy, now: number, waitedMs: number, random: number): AcquireResult {
		const decision = rateLimitDecision(this.state, policy, now, waitedMs, random);
		if (policy.goesFirst === true) {
			this.state = afterAskingFirst(this.state, decision.kind === 'go', now);
		}
		if (decision.kind !== 'go') return decision;
		const permit = { finishedBefore: this.acquired - this.state.inFlight };
		this.acquired += 1;
		this.state.inFlight += 1;
		return { kind: 'go', permit };
	}

	/**
	 * Has a call wait, and others yield to it meanwhile if it goes first or has waited long.
	 *
	 * @param wait may reject, as when the execution is canceled: then nobody yields any longer
	 */
	async whileWaiting(
		policy: RateLimitPolicy,
		waitedMs: number,
		wait: () => Promise<void>,
	): Promise<void> {
		if (!goesFirstNow(policy, waitedMs)) return await wait();
		const long = hasWaitedLong(waitedMs) ? 1 : 0;
		this.countWaiting(1, long);
		await wait().finally(() => this.countWaiting(-1, -long));
	}

	/** The call is over, with an answer or without one. */
	release(permit: Permit, response: SpruceResponse | undefined, now: number): void {
		this.state.inFlight -= 1;
		if (response === undefined || isSilent(response)) {
			this.state = afterLostAnswer(this.state, now);
			return;
		}
		// Every call let through since then, or still in flight at that time, except this one.
		const overlapping = this.acquired - permit.finishedBefore - 1;
		const reported = readRateLimit(response.headers);
		this.state = afterAnswer(this.state, reported, now, overlapping);
	}

	/** The call was refused because no calls are left. */
	throttled(response: SpruceResponse, retryAfterMs: number | undefined, now: number): void {
		this.state.inFlight -= 1;
		const reported = readRateLimit(response.headers);
		const throttled = afterThrottling(this.state, reported, retryAfterMs, now);
		this.state = { ...throttled, isBusy: response.status === 503 };
	}

	private countWaiting(first: number, long: number): void {
		const { firstWaiting = 0, longWaiting = 0 } = this.state;
		this.state = {
			...this.state,
			firstWaiting: firstWaiting + first,
			longWaiting: longWaiting + long,
		};
	}
}

/** A proxy's error page has no rate limit headers, but Spruce may have counted the call. */
function isSilent({ headers, status, body }: SpruceResponse): boolean {
	return (status >= 500 || !isJsonObject(body)) && Object.keys(readRateLimit(headers)).length === 0;
}
