/**
 * Lets work with the same name wait for the work before it. An AI agent makes the calls of one answer
 * of its model at the same time: an equal write then finds the answer to the first one.
 */
export class OneAtATime {
	/** The last work of each name; only what is not finished is in here. */
	private readonly latest = new Map<string, Promise<unknown>>();

	/** Does the work when all earlier work with the name is finished, whether it failed or not. */
	async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
		const earlier = this.latest.get(name);
		const mine = earlier === undefined ? work() : earlier.then(work, work);
		this.latest.set(name, mine);
		try {
			return await mine;
		} finally {
			if (this.latest.get(name) === mine) this.latest.delete(name);
		}
	}
}
