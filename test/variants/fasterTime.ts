/** How much faster time passes than on the wall, as far as the process keeps up. */
const factor = 20;

/** Time passes in steps, at most one in each turn of the process: see `fasterTime`. */
const stepMs = 1;

/** A timer looks this often whether its time has come. */
const lookMs = 20;

/**
 * Lets time pass faster in all tests of a file: waits for a rate limit, pauses between tries, and the
 * clock. The simulator, the node and n8n share it. Where the computer is busy, time passes more slowly,
 * because a step waits for the process like any other work: no answer comes too late for that alone.
 */
export function fasterTime(): void {
	const RealDate = Date;
	const realSetTimeout = globalThis.setTimeout;
	let stepper: NodeJS.Timeout | undefined;

	beforeAll(() => {
		let now = RealDate.now();
		stepper = setInterval(() => (now += stepMs * factor), stepMs);
		class FasterDate extends RealDate {
			constructor(...args: [] | ConstructorParameters<typeof Date>) {
				if (args.length === 0) super(now);
				else super(...args);
			}

			static now(): number {
				return now;
			}
		}
		globalThis.Date = FasterDate as DateConstructor;
		const setTimeoutFaster = (handler: () => void, ms = 0, ...args: unknown[]) => {
			const due = now + ms;
			const look = () => {
				if (now < due) timer.refresh();
				else handler(...(args as []));
			};
			const timer = realSetTimeout(look, Math.min(ms / factor, lookMs));
			return timer;
		};
		globalThis.setTimeout = Object.assign(setTimeoutFaster, realSetTimeout) as typeof setTimeout;
	});

	afterAll(() => {
		clearInterval(stepper);
		globalThis.Date = RealDate;
		globalThis.setTimeout = realSetTimeout;
	});
}
