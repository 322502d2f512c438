import { WriteResultCache } from './WriteResultCache';
import { ListingCache } from './ListingCache';
import { RateLimiter } from '../rateLimit/RateLimiter';

/** What all executions of this process with the same token share. */
export class Account {
	readonly limiter = new RateLimiter();

	readonly writeResults = new WriteResultCache();

	/** For writes that Spruce would not recognize. Apart, so that a batch of others cannot push them out. */
	readonly unkeyedWriteResults = new WriteResultCache();

	readonly listings = new ListingCache();
}
