/** What Spruce's four rate limit headers say. A missing header means no limit of that kind. */
export interface RateLimit {
	/** Calls a minute for the whole organization. */
	limit?: number;
	remaining?: number;
	/** Calls a day for the whole organization. */
	dailyLimit?: number;
	dailyRemaining?: number;
}

/** How a caller uses the rate limit: what the user chose under Request Options, and who goes first. */
export interface RateLimitPolicy {
	/** The longest that one call may wait for the rate limit, all waits together. With 0, it fails. */
	maxWaitMs: number;
	/** Calls a minute that are left to the practice's other integrations. */
	keepInReserve: number;
	/** Whether somebody waits for it, as for a trigger or a pick list. Left out, it is a batch. */
	goesFirst?: boolean;
	/** In ms since 1970: no wait may end later. */
	deadline?: number;
}

/** Spruce's window for `s-ratelimit-limit`. */
export const windowMs = 60_000;

/**
 * The four headers as numbers. What is missing or not a whole number is left out. So is a kind whose
 * limit is zero: programs send zeros for what they do not limit, and these calls were let through.
 */
export function readRateLimit(headers: Record<string, string>): RateLimit {
	const [limit, remaining] = limitIn(headers, 's-ratelimit');
	const [dailyLimit, dailyRemaining] = limitIn(headers, 's-ratelimit-daily');
	return {
		...(limit !== undefined && { limit }),
		...(remaining !== undefined && { remaining }),
		...(dailyLimit !== undefined && { dailyLimit }),
		...(dailyRemaining !== undefined && { dailyRemaining }),
	};
}

/** How many calls there are of one kind, and how many of them are left. */
function limitIn(headers: Record<string, string>, kind: string): Array<number | undefined> {
	const limit = wholeNumber(headers[`${kind}-limit`]);
	return limit === 0 ? [] : [limit, wholeNumber(headers[`${kind}-remaining`])];
}

function wholeNumber(header: string | undefined): number | undefined {
	return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}
