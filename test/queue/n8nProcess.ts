import type { Caller } from '../e2e/host/processes/Caller';
import { freePort } from '../e2e/host/processes/freePort';
import { layInPackage } from '../e2e/host/installation/layInPackage';
import type { N8nInstall } from '../e2e/host/installation/n8nInstall';
import { n8nArguments } from '../e2e/host/processes/n8nArguments';
import { serverEnvironment } from '../e2e/host/processes/serverEnvironment';
import { createTemporaryFolder, removeFolder } from '../e2e/host/installation/temporaryFolder';
import { ChildServer } from '../e2e/host/processes/ChildServer';

/** What every n8n of a cluster is started with. */
export interface N8nProcessOptions {
	install: N8nInstall;
	/** The packed package that it is to have installed. */
	tarball: string;
	/** Node types to load. */
	nodeTypes: string[];
	/** What is set beyond the environment of a server that stands alone. */
	environment: NodeJS.ProcessEnv;
}

/** A running n8n with a user folder of its own. */
export interface N8nProcess {
	baseUrl: string;
	server: ChildServer;
	/** Stops it and removes its folder. */
	stop(): Promise<void>;
}

/** Starts the main n8n and returns when it answers. */
export async function startMain(caller: Caller, options: N8nProcessOptions): Promise<N8nProcess> {
	return await start(caller, options, 'n8n', ['start'], async ({ baseUrl }) => {
		try {
			const response = await fetch(`${baseUrl}/rest/settings`);
			await response.json();
			return response.ok;
		} catch {
			return false;
		}
	});
}

/** Starts a worker and returns when it takes executions from the queue. */
export async function startWorker(
	caller: Caller,
	options: N8nProcessOptions,
	concurrency: number,
): Promise<N8nProcess> {
	const args = ['worker', `--concurrency=${concurrency}`];
	return await start(caller, options, 'An n8n worker', args, async ({ server }) =>
		server.log.includes('n8n worker is now ready'),
	);
}

/** Starts a webhook processor, which takes production webhooks, and returns when it does. */
export async function startWebhookProcessor(
	caller: Caller,
	options: N8nProcessOptions,
): Promise<N8nProcess> {
	return await start(caller, options, 'An n8n webhook processor', ['webhook'], async ({ server }) =>
		server.log.includes('Webhook listener waiting for requests'),
	);
}

async function start(
	caller: Caller,
	{ install, tarball, nodeTypes, environment }: N8nProcessOptions,
	name: string,
	args: string[],
	isReady: (started: N8nProcess) => Promise<boolean>,
): Promise<N8nProcess> {
	const userFolder = await createTemporaryFolder();
	let server: ChildServer | undefined;
	const stop = async () => {
		await server?.stop();
		await removeFolder(userFolder);
	};
	try {
		await layInPackage(caller, userFolder, tarball);
		const [port, runnersBrokerPort] = [await freePort(), await freePort()];
		const place = { userFolder, port, runnersBrokerPort, nodeTypes };
		const env = { ...serverEnvironment(install, place), ...environment };
		server = new ChildServer(name, install.node, n8nArguments(install, args), {
			cwd: userFolder,
			env,
		});
		const started = { baseUrl: `http://127.0.0.1:${port}`, server, stop };
		await server.ready(async () => await isReady(started));
		return started;
	} catch (error) {
		await stop();
		throw error;
	}
}
