import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { N8nInstall } from '../installation/n8nInstall';

const stopTimeoutMs = 20_000;

/** One life of a server, from its start to its end. */
export class ServerProcess {
	/** Resolves when the process has ended, whoever ended it. */
	readonly exit: Promise<void>;

	hasExited = false;

	private readonly child: ChildProcess;

	/** @param print is told what the server prints, piece by piece */
	constructor(
		{ node, script }: N8nInstall,
		userFolder: string,
		environment: NodeJS.ProcessEnv,
		print: (text: string) => void,
	) {
		const stopWithParent = join(__dirname, 'stopWithParent.cjs');
		const child = spawn(node, ['--require', stopWithParent, script, 'start'], {
			cwd: userFolder,
			env: environment,
		});
		this.child = child;
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', print);
		}
		this.exit = new Promise<void>((resolve) => {
			child.once('error', ({ message }) => {
				print(message);
				resolve();
			});
			child.once('close', () => resolve());
		}).then(() => {
			this.hasExited = true;
		});
	}

	get pid(): number | undefined {
		return this.child.pid;
	}

	/** Asks the process to end and waits until it has; after 20 s it has to. */
	async end(): Promise<void> {
		this.child.kill('SIGTERM');
		const impatience = setTimeout(() => this.child.kill('SIGKILL'), stopTimeoutMs);
		await this.exit;
		clearTimeout(impatience);
	}

	/** Gives the process no time to put anything in order. */
	async kill(): Promise<void> {
		this.child.kill('SIGKILL');
		await this.exit;
	}
}
