import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller } from '../e2e/host/processes/Caller';
import { freePort } from '../e2e/host/processes/freePort';
import { runCommand } from '../e2e/host/processes/runCommand';
import { createTemporaryFolder, removeFolder } from '../e2e/host/installation/temporaryFolder';
import { ChildServer } from '../e2e/host/processes/ChildServer';
import { findProgram } from '../e2e/host/processes/findProgram';

/** A running PostgreSQL with an empty database. */
export interface PostgresServer {
	port: number;
	user: string;
	database: string;
	stop(): Promise<void>;
}

const user = 'clinic';
/** The database that is there from the start. */
const database = 'postgres';

/** The data lasts no longer than the test, so it need not survive a power cut. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The programs that it needs. */
export const postgresPrograms = ['initdb', 'postgres'];

/** Starts a PostgreSQL on a free port. */
export async function startPostgres(caller: Caller): Promise<PostgresServer> {
	const [initdb, postgres] = await Promise.all(postgresPrograms.map(findProgram));
	const port = await freePort();
	const folder = await createTemporaryFolder();
	const data = join(folder, 'data');
	let server: ChildServer | undefined;
	const stop = async () => {
		// PostgreSQL waits for its clients on SIGTERM; on SIGINT it sends them away.
		await server?.stop('SIGINT');
		await removeFolder(folder);
	};
	try {
		const options = { cwd: folder, ...(await unprivileged(caller, folder)) };
		const layOut = ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C'];
		await new ChildServer('initdb', initdb, [...layOut, '--no-sync'], options).succeeded();
		const place = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
		const quick = settings.flatMap((setting) => ['-c', setting]);
		const started = new ChildServer('PostgreSQL', postgres, [...place, ...quick], options);
		server = started;
		await started.ready(() => started.log.includes('ready to accept connections'));
	} catch (error) {
		await stop();
		throw error;
	}
	return { port, user, database, stop };
}

/** PostgreSQL refuses to run as root; the account that Debian made for it then takes the folder. */
async function unprivileged(
	caller: Caller,
	folder: string,
): Promise<{ uid?: number; gid?: number }> {
	if (process.getuid?.() !== 0) return {};
	const idOf = async (kind: '-u' | '-g') =>
		Number(await runCommand(caller, 'id', [kind, 'postgres'], { cwd: folder }));
	const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
	await chown(folder, uid, gid);
	return { uid, gid };
}
