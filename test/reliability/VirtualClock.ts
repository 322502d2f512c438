import { setImmediate as pendingPromises } from 'node:timers/promises';

interface Timer {
	at: number;
	resolve(): void;
}

/**
 * A simulated clock for concurrent tasks. It stands still while any task has work to do, and then
 * jumps to the next time that a task waits for. Timers for the same time fire in the order in which
 * they were set, so that a run always repeats exactly.
 */
export class VirtualClock {
	private currentTime = 0;

	/** Sorted by time, latest first. */
	private readonly timers: Timer[] = [];

	get now(): number {
		return this.currentTime;
	}

	/** Resolves after this many simulated milliseconds. */
	async wait(ms: number): Promise<void> {
		const at = this.currentTime + Math.max(ms, 0);
		await new Promise<void>((resolve) => {
			this.timers.splice(this.indexFor(at), 0, { at, resolve });
		});
	}

	/** Advances the time until the work is finished. */
	async run<Result>(work: Promise<Result>): Promise<Result> {
		let isFinished = false;
		const finish = () => (isFinished = true);
		work.then(finish, finish);
		for (;;) {
			await pendingPromises();
			if (isFinished) return await work;
			const timer = this.timers.pop();
			if (timer === undefined) throw new Error('the work waits for something that never comes');
			this.currentTime = timer.at;
			timer.resolve();
		}
	}

	/** The index of a new timer: before all timers that fire at the same time or earlier. */
	private indexFor(at: number): number {
		const index = this.timers.findIndex((timer) => timer.at <= at);
		return index === -1 ? this.timers.length : index;
	}
}
