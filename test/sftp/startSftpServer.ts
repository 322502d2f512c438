import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Server, utils, type Connection } from 'ssh2';
import { createTemporaryFolder, removeFolder } from '../e2e/host/installation/temporaryFolder';
import { serveFolder } from './serveFolder';

/** An SFTP server on this computer, as a clinic has one for its files. */
export interface SftpServer {
	port: number;
	user: string;
	password: string;
	/** The folder on this computer that clients see as `/`. */
	folder: string;
	/** Ends all connections and removes the folder. */
	stop(): Promise<void>;
}

const user = 'clinic';
const password = 'password of a throw-away server';

/** The compression of ssh2 throws where an answer comes after its client has gone. */
const algorithms = { compress: ['none' as const] };

/** Starts an SFTP server with an empty folder, on a free port of the loopback address. */
export async function startSftpServer(): Promise<SftpServer> {
	const folder = await createTemporaryFolder();
	const hostKey = utils.generateKeyPairSync('ed25519').private;
	const connections = new Set<Connection>();
	const server = new Server({ hostKeys: [hostKey], algorithms }, (connection) => {
		connections.add(connection);
		answerAtOnce(connection);
		connection.on('close', () => connections.delete(connection));
		// A client that goes without a word is no matter of the server.
		connection.on('error', () => connection.end());
		connection.on('authentication', (context) => {
			const isRight =
				context.method === 'password' && context.username === user && context.password === password;
			if (isRight) context.accept();
			else context.reject(['password']);
		});
		connection.on('session', (acceptSession) => {
			acceptSession().on('sftp', (acceptSftp) => serveFolder(acceptSftp(), folder));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		port,
		user,
		password,
		folder,
		async stop() {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			for (const connection of connections) connection.end();
			await closed;
			await removeFolder(folder);
		},
	};
}

/** Each small answer would wait 40 ms for more to send. */
function answerAtOnce(connection: Connection): void {
	// The types of ssh2 know it of clients only.
	(connection as Connection & { setNoDelay(): void }).setNoDelay();
}
