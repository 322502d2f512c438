import { WriteResultCache } from './WriteResultCache';
import { ListingCache } from './ListingCache';
import { RateLimiter } from '../rateLimit/RateLimiter';

/** What all executions of this process that use one token share. */
export class Account {
	readonly limiter = new RateLimiter();

	readonly writeResults = new WriteResultCache();

	/** Of writes that Spruce would not recognise: no batch of others pushes them out. */
	readonly unkeyedWriteResults = new WriteResultCache();

	readonly listings = new ListingCache();
}
