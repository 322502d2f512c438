/** A slower file counts as stuck. 50 bytes/ms are 0.4 Mbit/s: a file of 10 MB may take 200 s. */
const slowestBytesPerMs = 50;

/** How long to wait between two looks at what has arrived. A timer of years would be refused. */
const shortestLookMs = 500;
const longestLookMs = 60_000;

/** How long a transfer may go on, in ms, if nothing more arrives. */
export function timeLeftMs(elapsedMs: number, receivedBytes: number, timeoutMs: number): number {
	return timeoutMs + receivedBytes / slowestBytesPerMs - elapsedMs;
}

/**
 * Ends a transfer that is slower than any connection. n8n's own timeout bounds only the pauses: a host
 * that sends a byte now and then would keep the execution for days.
 */
export class TransferDeadline {
	/** Whether the transfer was ended. */
	isOver = false;

	private receivedBytes = 0;

	private startedAt = performance.now();

	private isWatching = true;

	/** Held here, because nothing else holds a timer of `AbortSignal`. */
	private timer?: AbortSignal;

	/**
	 * @param timeoutMs how long the host may send nothing
	 * @param end closes the connection
	 */
	constructor(
		private readonly timeoutMs: number,
		private readonly end: () => void,
	) {
		this.look();
	}

	/** Notes that the answer has begun: what came before it does not count. */
	begin(): void {
		this.startedAt = performance.now();
	}

	noteReceived(bytes: number): void {
		this.receivedBytes += bytes;
	}

	/** For a transfer that has come to its end. */
	finish(): void {
		this.isWatching = false;
	}

	private look(): void {
		if (!this.isWatching) return;
		const elapsedMs = performance.now() - this.startedAt;
		const leftMs = timeLeftMs(elapsedMs, this.receivedBytes, this.timeoutMs);
		if (leftMs <= 0) {
			this.isOver = true;
			this.end();
			return;
		}
		const pauseMs = Math.min(Math.max(leftMs, shortestLookMs), longestLookMs);
		this.timer = AbortSignal.timeout(Math.ceil(pauseMs));
		this.timer.addEventListener('abort', () => this.look());
	}
}
