/** What Spruce's four rate limit headers say. A missing header means no limit of that kind. */
export interface RateLimit {
	/** Calls a minute for the whole organization. */
	limit?: number;
	remaining?: number;
	/** Calls a day for the whole organization. */
	dailyLimit?: number;
	dailyRemaining?: number;
}

/** What the user chose under Request Options. */
export interface RateLimitPolicy {
	onRateLimit: 'wait' | 'fail';
	/** The longest that one call may wait for the rate limit, all waits together. */
	maxWaitMs: number;
	/** Calls a minute that are left to the practice's other integrations. */
	keepInReserve: number;
}

/** Spruce's window for `s-ratelimit-limit`. */
export const windowMs = 60_000;

/** The four headers as numbers. What is missing or not a whole number is left out. */
export function readRateLimit(headers: Record<string, string>): RateLimit {
	const names = {
		limit: 's-ratelimit-limit',
		remaining: 's-ratelimit-remaining',
		dailyLimit: 's-ratelimit-daily-limit',
		dailyRemaining: 's-ratelimit-daily-remaining',
	};
	const read = Object.entries(names).map(([name, header]) => [name, wholeNumber(headers[header])]);
	return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as RateLimit;
}

function wholeNumber(header: string | undefined): number | undefined {
	return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}
