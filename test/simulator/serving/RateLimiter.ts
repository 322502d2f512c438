/** How many calls the organization has. Changing it takes effect with the next request. */
export interface RateLimitSettings {
	/** Calls in a window; with Infinity the headers are absent. */
	limit: number;
	windowMs: number;
	/** Calls in a daily window; with Infinity the daily headers are absent. */
	dailyLimit: number;
	dailyWindowMs: number;
	/** Whether a window begins with its first call, or always covers the time just past. */
	kind: 'fixed' | 'sliding';
	/** Whether a refusal carries `Retry-After`, in seconds, rounded up. */
	retryAfter: boolean;
	exhaustedStatus: 429 | 503;
	/** Whether the `s-ratelimit` headers are sent. */
	headers: boolean;
}

/** What the limiter says to a request. */
export interface RateVerdict {
	isAllowed: boolean;
	headers: Record<string, string>;
}

/** Counts the calls of both windows. A refused call is not counted. */
export class RateLimiter {
	private calls: number[] = [];
	private dailyCalls: number[] = [];

	constructor(private readonly settings: RateLimitSettings) {}

	/** Both windows are empty again. */
	restart(): void {
		this.calls = [];
		this.dailyCalls = [];
	}

	/** Counts a call unless a window is exhausted. */
	take(now: number): RateVerdict {
		const { limit, windowMs, dailyLimit, dailyWindowMs } = this.settings;
		this.calls = this.stillCounting(this.calls, windowMs, now);
		this.dailyCalls = this.stillCounting(this.dailyCalls, dailyWindowMs, now);
		const waits = [
			this.waitFor(this.calls, limit, windowMs, now),
			this.waitFor(this.dailyCalls, dailyLimit, dailyWindowMs, now),
		];
		const wait = Math.max(...waits);
		const isAllowed = wait <= 0;
		if (isAllowed) {
			this.calls.push(now);
			this.dailyCalls.push(now);
		}
		return { isAllowed, headers: this.headers(isAllowed ? undefined : wait) };
	}

	private stillCounting(calls: number[], windowMs: number, now: number): number[] {
		if (this.settings.kind === 'sliding') return calls.filter((at) => at > now - windowMs);
		return calls.length > 0 && now >= calls[0] + windowMs ? [] : calls;
	}

	private waitFor(calls: number[], limit: number, windowMs: number, now: number): number {
		if (calls.length < limit) return 0;
		const blocking = this.settings.kind === 'sliding' ? calls[calls.length - limit] : calls[0];
		return (blocking ?? now) + windowMs - now;
	}

	private headers(wait?: number): Record<string, string> {
		const { limit, dailyLimit, headers, retryAfter } = this.settings;
		return {
			...(headers && {
				...windowHeaders('s-ratelimit', limit, this.calls.length),
				...windowHeaders('s-ratelimit-daily', dailyLimit, this.dailyCalls.length),
			}),
			...(retryAfter && wait !== undefined && { 'retry-after': String(Math.ceil(wait / 1000)) }),
		};
	}
}

function windowHeaders(name: string, limit: number, used: number): Record<string, string> {
	if (limit === Infinity) return {};
	return {
		[`${name}-limit`]: String(limit),
		[`${name}-remaining`]: String(Math.max(0, limit - used)),
	};
}
