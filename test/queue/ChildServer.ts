import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError } from '../e2e/host/processes/ExplainedError';

const startTimeoutMs = 180_000;
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
			stream?.on('data', (chunk) => {
				this.log += String(chunk);
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

	/** Resolves when the server has ended by itself, and without an error. */
	async succeeded(): Promise<void> {
		if ((await this.exit) !== 0) throw this.failure('failed');
	}

	/** Resolves when the server serves; stops it when it does not. */
	async ready(isReady: () => boolean | Promise<boolean>): Promise<void> {
		const deadline = Date.now() + startTimeoutMs;
		while (!(await isReady())) {
			if (this.hasExited) throw this.failure('ended while starting');
			if (Date.now() > deadline) {
				await this.stop();
				throw this.failure(`did not start within ${startTimeoutMs / 1000} s`);
			}
			await sleep(pollMs);
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

	private failure(what: string): ExplainedError {
		return new ExplainedError(`${this.name} ${what}:\n${this.log.slice(-tailLength).trim()}`);
	}
}
