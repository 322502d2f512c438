import { AnswerMemory } from './AnswerMemory';
import { Lookups } from './Lookups';
import { RateLimiter } from '../rateLimit/RateLimiter';

/** What all executions of this process that use one token share. */
export class Account {
	readonly limiter = new RateLimiter();

	readonly memory = new AnswerMemory();

	/** Of writes that Spruce would not recognise: no batch of others pushes them out. */
	readonly unkeyedMemory = new AnswerMemory();

	readonly lookups = new Lookups();
}
