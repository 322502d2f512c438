import { setImmediate as allIdle } from 'node:timers/promises';

interface Timer {
	at: number;
	resolve(): void;
}

/**
 * A clock for several tasks at once: it stands still while any of them has something to do, and
 * then jumps to the next moment that one of them waits for. Timers of the same moment go off in the
 * order in which they were set, so that the same tasks always meet in the same way.
 */
export class VirtualClock {
	private moment = 0;

	/** Latest first. */
	private readonly timers: Timer[] = [];

	get now(): number {
		return this.moment;
	}

	/** Resolves after so many simulated milliseconds. */
	async wait(ms: number): Promise<void> {
		const at = this.moment + Math.max(ms, 0);
		await new Promise<void>((resolve) => {
			this.timers.splice(this.placeFor(at), 0, { at, resolve });
		});
	}

	/** Lets the time pass that the work needs. */
	async run<Result>(work: Promise<Result>): Promise<Result> {
		let isOver = false;
		const end = () => (isOver = true);
		work.then(end, end);
		for (;;) {
			await allIdle();
			if (isOver) return await work;
			const timer = this.timers.pop();
			if (timer === undefined) throw new Error('the work waits for something that never comes');
			this.moment = timer.at;
			timer.resolve();
		}
	}

	/** Before all timers that go off at this moment or earlier. */
	private placeFor(at: number): number {
		const place = this.timers.findIndex((timer) => timer.at <= at);
		return place === -1 ? this.timers.length : place;
	}
}
