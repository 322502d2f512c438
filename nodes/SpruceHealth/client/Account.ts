import { AnswerMemory } from './AnswerMemory';
import { RateLimiter } from './RateLimiter';

/** What all executions of this process that use one token share. */
export class Account {
	readonly limiter = new RateLimiter();

	readonly memory = new AnswerMemory();
}
