import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError } from './ExplainedError';

/** n8n starts in 10 to 40 s. */
const startTimeoutMs = 400_000;
/** n8n finishes the executions it has begun before it ends. */
const stopTimeoutMs = 20_000;
const pollMs = 200;
const tailLength = 3_000;

/** A server that runs as a child of this process. */
export class ChildServer {
	/** Everything the server printed so far. */
	log = '';

	private readonly child: ChildProcess;

	private readonly exit: Promise<number | null>;

	private hasExited = false;

	/** @param name how messages call the server */
	constructor(
		private readonly name: string,
		command: string,
		args: string[],
		options: SpawnOptions,
	) {
		this.child = spawn(command, args, options);
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => {
				this.log += text;
			});
		}
		this.exit = new Promise<number | null>((resolve) => {
			this.child.once('error', (error) => {
				this.log += error.message;
				resolve(null);
			});
			this.child.once('close', resolve);
		}).finally(() => {
			this.hasExited = true;
		});
	}

	/** The id of the process; undefined once it has ended. */
	get pid(): number | undefined {
		return this.hasExited ? undefined : this.child.pid;
	}

	/** The end of the log, where a server that failed says why. */
	get logTail(): string {
		return this.log.slice(-tailLength).trim();
	}

	/** Resolves when the process has ended, whatever ended it. */
	async ended(): Promise<void> {
		await this.exit;
	}

	/** Resolves when the server has ended by itself, and without an error. */
	async succeeded(): Promise<void> {
		if ((await this.exit) !== 0) throw this.failure('failed');
	}

	/** Resolves when the server serves; otherwise stops it and rejects. */
	async ready(isReady: () => boolean | Promise<boolean>, signal?: AbortSignal): Promise<void> {
		let isServing = false;
		try {
			await this.waitUntil(isReady, signal);
			isServing = true;
		} finally {
			if (!isServing) await this.stop();
		}
	}

	/** Asks the server to stop and waits until it is gone. */
	async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
		this.child.kill(signal);
		const overdue = setTimeout(() => this.child.kill('SIGKILL'), stopTimeoutMs);
		await this.exit;
		clearTimeout(overdue);
	}

	/** Ends the server as a crash does: it can finish nothing and tell nobody. */
	async kill(): Promise<void> {
		this.child.kill('SIGKILL');
		await this.exit;
	}

	private async waitUntil(
		isReady: () => boolean | Promise<boolean>,
		signal?: AbortSignal,
	): Promise<void> {
		const deadline = Date.now() + startTimeoutMs;
		while (!(await isReady())) {
			signal?.throwIfAborted();
			if (this.hasExited) throw this.failure('ended while starting');
			if (Date.now() > deadline) {
				throw this.failure(`did not start within ${startTimeoutMs / 1000} s`);
			}
			await sleep(pollMs);
		}
	}

	private failure(what: string): ExplainedError {
		return new ExplainedError(`${this.name} ${what}:\n${this.logTail}`);
	}
}
