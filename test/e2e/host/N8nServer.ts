import type { Caller } from './processes/Caller';
import { ChildServer } from './processes/ChildServer';
import { freePort } from './processes/freePort';
import { layInPackage } from './installation/layInPackage';
import type { N8nInstall } from './installation/n8nInstall';
import { serverEnvironment } from './processes/serverEnvironment';
import { n8nArguments } from './processes/n8nArguments';
import { createTemporaryFolder, removeFolder } from './installation/temporaryFolder';

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

/** An n8n with a user folder of its own, which goes when the server is stopped for good. */
export class N8nServer {
	/** What the server printed before it was resumed. */
	private earlierLog = '';

	private process?: ChildServer;

	private constructor(
		readonly baseUrl: string,
		/** The folder with its database and files. */
		readonly userFolder: string,
		private readonly install: N8nInstall,
		private readonly environment: NodeJS.ProcessEnv,
	) {}

	/** Starts a new server and returns when it answers. */
	static async start(caller: Caller, options: N8nServerOptions): Promise<N8nServer> {
		const { install, tarball, nodeTypes } = options;
		const userFolder = await createTemporaryFolder();
		try {
			await layInPackage(caller, userFolder, tarball);
			const port = options.port ?? (await freePort());
			const place = { userFolder, port, runnersBrokerPort: await freePort(), nodeTypes };
			const environment = { ...serverEnvironment(install, place), ...options.environment };
			const server = new N8nServer(`http://127.0.0.1:${port}`, userFolder, install, environment);
			await server.resume(caller.signal);
			return server;
		} catch (error) {
			await removeFolder(userFolder);
			throw error;
		}
	}

	/** Starts it, or starts it again: same folder, same address, same keys. Returns when it answers. */
	async resume(signal?: AbortSignal): Promise<void> {
		this.earlierLog = this.log;
		const options = { cwd: this.userFolder, env: this.environment };
		const { node } = this.install;
		this.process = new ChildServer('n8n', node, n8nArguments(this.install, ['start']), options);
		await this.process.ready(async () => await this.answers(), signal);
	}

	/** Asks it to end and waits until it has. It can be resumed. */
	async halt(): Promise<void> {
		await this.process?.stop();
	}

	/** Ends it from one moment to the next, as a power cut does. It can be resumed. */
	async crash(): Promise<void> {
		await this.process?.kill();
	}

	/** The id of its process, which is another one after it was resumed; undefined once that ended. */
	get pid(): number | undefined {
		return this.process?.pid;
	}

	/** Resolves when the server has ended, for whatever reason. */
	async ended(): Promise<void> {
		await this.process?.ended();
	}

	/** Everything the server printed so far, in all its lives. */
	get log(): string {
		return this.earlierLog + (this.process?.log ?? '');
	}

	/** The end of the log, where a server that failed says why. */
	get logTail(): string {
		return this.process?.logTail ?? '';
	}

	/** Stops the server for good and removes its folder. */
	async stop(): Promise<void> {
		await this.halt();
		await removeFolder(this.userFolder);
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
