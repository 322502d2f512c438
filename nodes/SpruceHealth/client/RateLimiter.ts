import type { SpruceResponse } from './request';
import {
	type Admission,
	type RateLimit,
	type RateLimitPolicy,
	type RateLimitState,
	admission,
	afterAnswer,
	afterRefusal,
	readRateLimit,
} from './rateLimit';

/** The budget of one organization, shared by all that talk to Spruce in this process. */
export class RateLimiter {
	private state: RateLimitState = { inFlight: 0 };

	/** What Spruce said last. */
	get rateLimit(): RateLimit {
		const { limit, remaining, dailyLimit, dailyRemaining } = this.state;
		return { limit, remaining, dailyLimit, dailyRemaining };
	}

	/** Asks for one call; with the answer `go` the call counts as sent. */
	admit(policy: RateLimitPolicy, now: number, waitedMs: number, random: number): Admission {
		const answer = admission(this.state, policy, now, waitedMs, random);
		if (answer.kind === 'go') this.state.inFlight += 1;
		return answer;
	}

	/** The call that was let through is over; without an answer its place is only given back. */
	settle(response: SpruceResponse | undefined, now: number): void {
		this.state.inFlight -= 1;
		if (response === undefined) return;
		this.state = afterAnswer(this.state, readRateLimit(response.headers), now);
	}

	/** The call that was let through was refused: the budget is used up. */
	refuse(response: SpruceResponse, retryAfterMs: number | undefined, now: number): void {
		this.state.inFlight -= 1;
		const seen = readRateLimit(response.headers);
		this.state = afterRefusal(this.state, seen, retryAfterMs, now);
	}
}
