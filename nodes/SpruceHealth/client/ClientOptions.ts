import type { RunMemory } from './memory/RunMemory';
import type { RateLimitPolicy } from './rateLimit/rateLimit';
import type { WriterOptions } from './writes/Writes';

/** What differs from item to item: where the calls come from, and what they may do. */
export interface ClientOptions extends WriterOptions {
	policy: RateLimitPolicy;
	/**
	 * How long after the first try of a call another try may begin, in ms; three minutes when left
	 * out. Waits for the rate limit do not count.
	 */
	retryDeadlineMs?: number;
	/** What all items of a run share. */
	runMemory?: RunMemory;
	/** Whether the base URL is Spruce's own, as when left out: then no file is in a private network. */
	isSpruceItself?: boolean;
}
