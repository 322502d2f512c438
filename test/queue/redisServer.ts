import { freePort } from '../e2e/host/processes/freePort';
import { createTemporaryFolder, removeFolder } from '../e2e/host/installation/temporaryFolder';
import { ChildServer } from '../e2e/host/processes/ChildServer';
import { findProgram } from '../e2e/host/processes/findProgram';

/** A running Redis that keeps nothing. */
export interface RedisServer {
	port: number;
	stop(): Promise<void>;
}

/** Starts a Redis on a free port. */
export async function startRedis(): Promise<RedisServer> {
	const program = await findProgram('redis-server');
	const port = await freePort();
	const folder = await createTemporaryFolder();
	const settings = { bind: '127.0.0.1', port, dir: folder, save: '', appendonly: 'no' };
	const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
	const server = new ChildServer('Redis', program, args, { cwd: folder });
	const stop = async () => {
		await server.stop();
		await removeFolder(folder);
	};
	try {
		await server.ready(() => server.log.includes('Ready to accept connections'));
	} catch (error) {
		await stop();
		throw error;
	}
	return { port, stop };
}
