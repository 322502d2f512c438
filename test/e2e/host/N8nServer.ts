/* eslint-disable @n8n/community-nodes/no-dangerous-functions,
   @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/no-restricted-imports,
   @n8n/community-nodes/require-node-api-error */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from './Caller';
import { ExplainedError } from './ExplainedError';
import { freePort } from './freePort';
import { layInPackage } from './layInPackage';
import type { N8nInstall } from './n8nInstall';
import { serverEnvironment } from './serverEnvironment';
import { createTemporaryFolder, removeFolder } from './temporaryFolder';

const startTimeoutMs = 120_000;
const stopTimeoutMs = 20_000;
const pollMs = 200;
const tailLength = 3_000;

/** What a server is started with. */
export interface N8nServerOptions {
	install: N8nInstall;
	/** The packed package that it is to have installed. */
	tarball: string;
	/** A free one when absent. */
	port?: number;
	/** Node types to load; all when absent. */
	nodeTypes?: string[];
	/** More of n8n's environment variables. */
	environment?: NodeJS.ProcessEnv;
}

/** A running n8n with a user folder of its own, which goes when the server stops. */
export class N8nServer {
	/** Everything the server printed so far. */
	log = '';

	private readonly exit: Promise<void>;

	private hasExited = false;

	private constructor(
		readonly baseUrl: string,
		/** The folder with its database and files. */
		readonly userFolder: string,
		private readonly child: ChildProcess,
	) {
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text) => {
				this.log += text;
			});
		}
		this.exit = new Promise<void>((resolve) => {
			child.once('error', (error) => {
				this.log += error.message;
				resolve();
			});
			child.once('close', () => resolve());
		}).then(() => {
			this.hasExited = true;
		});
	}

	/** Starts a server and returns when it answers. */
	static async start(caller: Caller, options: N8nServerOptions): Promise<N8nServer> {
		const { install, tarball, nodeTypes } = options;
		const userFolder = await createTemporaryFolder();
		try {
			await layInPackage(caller, userFolder, tarball);
			const port = options.port ?? (await freePort());
			const place = { userFolder, port, runnersBrokerPort: await freePort(), nodeTypes };
			const stopWithParent = join(__dirname, 'stopWithParent.cjs');
			const child = spawn(install.node, ['--require', stopWithParent, install.script, 'start'], {
				cwd: userFolder,
				env: { ...serverEnvironment(install, place), ...options.environment },
			});
			const server = new N8nServer(`http://127.0.0.1:${port}`, userFolder, child);
			await server.ready(caller.signal).catch(async (error) => {
				await server.stop();
				throw error;
			});
			return server;
		} catch (error) {
			await removeFolder(userFolder);
			throw error;
		}
	}

	/** The process of the server. */
	get pid(): number {
		return this.child.pid ?? 0;
	}

	/** Resolves when the server has ended, whoever ended it. */
	async ended(): Promise<void> {
		await this.exit;
	}

	/** The end of the log, where a server that failed says why. */
	get logTail(): string {
		return this.log.slice(-tailLength).trim();
	}

	/** Stops the server and removes its folder. */
	async stop(): Promise<void> {
		this.child.kill('SIGTERM');
		const impatience = setTimeout(() => this.child.kill('SIGKILL'), stopTimeoutMs);
		await this.exit;
		clearTimeout(impatience);
		await removeFolder(this.userFolder);
	}

	private async ready(signal?: AbortSignal): Promise<void> {
		const deadline = Date.now() + startTimeoutMs;
		while (!(await this.answers())) {
			signal?.throwIfAborted();
			if (this.hasExited) throw new ExplainedError(`n8n ended while starting:\n${this.logTail}`);
			if (Date.now() > deadline) {
				throw new ExplainedError(
					`n8n did not answer within ${startTimeoutMs / 1000} s:\n${this.logTail}`,
				);
			}
			await sleep(pollMs);
		}
	}

	/** The health check turns green before the REST API is there, so it is not asked. */
	private async answers(): Promise<boolean> {
		try {
			const response = await fetch(`${this.baseUrl}/rest/settings`);
			await response.json();
			return response.ok;
		} catch {
			return false;
		}
	}
}
