import { type IDataObject, deepCopy } from 'n8n-workflow';

/** As many as a large batch writes. */
const mostAnswers = 10_000;

/** Spruce keeps the keys themselves as long. */
const longestAgeMs = 24 * 3_600_000;

/**
 * The answers to the latest writes, by path and idempotency key: Spruce refuses a repeated key
 * but does not give the first answer again. Bounded in number and age.
 */
export class WriteResultCache {
	private readonly answers = new Map<string, { answer: IDataObject | 'unknown'; at: number }>();

	/**
	 * Keeps a copy: what is returned becomes an item, which a workflow may change.
	 *
	 * @param answer `unknown` for a write that got none, may have been carried out, and would not be
	 * recognised by Spruce if it were repeated
	 */
	remember(path: string, key: string, answer: IDataObject | 'unknown', now: number): void {
		this.answers.set(`${path} ${key}`, { answer: deepCopy(answer), at: now });
		const [oldest] = this.answers.keys();
		if (this.answers.size > mostAnswers) this.answers.delete(oldest);
	}

	/** The answer to the same write, or undefined when nothing is known of it, or no more. */
	recall(path: string, key: string, now: number): IDataObject | 'unknown' | undefined {
		const known = this.answers.get(`${path} ${key}`);
		if (known === undefined || now - known.at > longestAgeMs) return undefined;
		return deepCopy(known.answer);
	}
}
