import { once } from 'node:events';
import { createServer } from 'node:net';
import { ExplainedError } from '../test/e2e/host/processes/ExplainedError';

/**
 * Fails before anything is installed or started where a port is taken, and names the option that
 * chooses another one.
 */
export async function requireFreePort(port: number, option: string): Promise<void> {
	const server = createServer();
	try {
		server.listen(port, '127.0.0.1');
		await once(server, 'listening');
	} catch (error) {
		const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
		throw new ExplainedError(
			`Port ${port} ${isTaken ? 'is taken by another program' : 'may not be used'}. ` +
				`Choose another one: npm run demo -- ${option} ${port + 1000}`,
		);
	}
	server.close();
	await once(server, 'close');
}
