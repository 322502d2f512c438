/** How much faster time passes than on the wall. */
const factor = 20;

/**
 * Lets time pass faster in all tests of a file: waits for a rate limit, pauses between tries, and the
 * clock. The simulator, the node and n8n share it.
 */
export function fasterTime(): void {
	const RealDate = Date;
	const realSetTimeout = globalThis.setTimeout;

	beforeAll(() => {
		const startedAt = RealDate.now();
		const now = () => startedAt + (RealDate.now() - startedAt) * factor;
		class FasterDate extends RealDate {
			constructor(...args: [] | ConstructorParameters<typeof Date>) {
				if (args.length === 0) super(now());
				else super(...args);
			}

			static now(): number {
				return Math.floor(now());
			}
		}
		globalThis.Date = FasterDate as DateConstructor;
		const setTimeoutFaster = (handler: () => void, ms = 0, ...args: unknown[]) =>
			realSetTimeout(handler, ms / factor, ...(args as []));
		globalThis.setTimeout = Object.assign(setTimeoutFaster, realSetTimeout) as typeof setTimeout;
	});

	afterAll(() => {
		globalThis.Date = RealDate;
		globalThis.setTimeout = realSetTimeout;
	});
}
