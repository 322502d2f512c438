import { isJsonObject } from '../../values/jsonObject';
import type { SpruceResponse } from '../wire/request';
import { type RateLimitDecision, rateLimitDecision } from './rateLimitDecision';
import { type RateLimit, type RateLimitPolicy, readRateLimit } from './rateLimit';
import { afterAnswer, afterLoss, afterRefusal, type RateLimitState } from './rateLimitState';

export type Turn = { kind: 'go'; permit: Permit } | Exclude<RateLimitDecision, { kind: 'go' }>;

/** A call that was let through; handed back when it is over. */
export interface Permit {
	/** How many calls had been let through before it, those already answered left out. */
	position: number;
}

/** The budget of one organization, shared by all that talk to Spruce in this process. */
export class RateLimiter {
	private state: RateLimitState = { answered: [], counted: 0, inFlight: 0 };

	private admitted = 0;

	/** What Spruce said last. */
	get rateLimit(): RateLimit {
		return this.state.seen ?? {};
	}

	/** Asks for one call; `go` comes with the permit to hand back. */
	acquire(policy: RateLimitPolicy, now: number, waitedMs: number, random: number): Turn {
		const answer = rateLimitDecision(this.state, policy, now, waitedMs, random);
		if (answer.kind !== 'go') return answer;
		const permit = { position: this.admitted - this.state.inFlight };
		this.admitted += 1;
		this.state.inFlight += 1;
		return { kind: 'go', permit };
	}

	/** The call is over, with an answer or without. */
	release(permit: Permit, response: SpruceResponse | undefined, now: number): void {
		this.state.inFlight -= 1;
		if (response === undefined || isSilent(response)) {
			this.state = afterLoss(this.state, now);
			return;
		}
		const overlapping = this.admitted - permit.position - 1;
		const seen = readRateLimit(response.headers);
		this.state = afterAnswer(this.state, seen, now, overlapping);
	}

	/** The call was refused: the budget is used up. */
	throttled(response: SpruceResponse, retryAfterMs: number | undefined, now: number): void {
		this.state.inFlight -= 1;
		const seen = readRateLimit(response.headers);
		this.state = afterRefusal(this.state, seen, retryAfterMs, now);
	}
}

/** A proxy's error page says nothing of the budget, but Spruce may have counted the call. */
function isSilent({ headers, status, body }: SpruceResponse): boolean {
	return (status >= 500 || !isJsonObject(body)) && Object.keys(readRateLimit(headers)).length === 0;
}
