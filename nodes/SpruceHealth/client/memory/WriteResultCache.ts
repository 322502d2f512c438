import { type IDataObject, deepCopy } from 'n8n-workflow';
import { BoundedMap } from '../../values/BoundedMap';
import { keyLifetimeMs } from '../writes/idempotency';

/** A large batch writes about this many records. */
const maxAnswers = 10_000;

/**
 * The answers to the latest writes, by path and idempotency key. Spruce refuses a repeated key, but
 * does not send the first answer again.
 */
export class WriteResultCache {
	private readonly answers = new BoundedMap<IDataObject | 'unknown'>(maxAnswers, keyLifetimeMs);

	/**
	 * Keeps a copy: what is returned becomes an item, which a workflow may change.
	 *
	 * @param answer `unknown` for a write that got no answer, may have been carried out, and would
	 * not be recognized by Spruce if it were repeated
	 */
	remember(path: string, key: string, answer: IDataObject | 'unknown', now: number): void {
		this.answers.set(`${path} ${key}`, deepCopy(answer), now);
	}

	/** The answer to the same write; undefined when it is not known, or not remembered any longer. */
	recall(path: string, key: string, now: number): IDataObject | 'unknown' | undefined {
		const answer = this.answers.get(`${path} ${key}`, now);
		return answer && deepCopy(answer);
	}

	/** Lets the answers that are too old leave the memory. */
	forgetExpired(now: number): void {
		this.answers.forgetExpired(now);
	}
}
