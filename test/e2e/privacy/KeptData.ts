import { join } from 'node:path';
import { filesContaining } from '../filesContaining';
import type { N8nInstall } from '../host/installation/n8nInstall';
import type { N8nServer } from '../host/N8nServer';
import { runCommand } from '../host/processes/runCommand';
import { silentCaller } from '../prepare';

/** Reads what an n8n keeps in its database, as SQL shows it, and in its other files. */
export class KeptData {
	constructor(
		private readonly server: N8nServer,
		/** Its Node has SQLite; the one that runs the tests may be older. */
		private readonly install: N8nInstall,
	) {}

	/** The columns of the database in which a text occurs, such as `execution_data.data`. */
	async columnsWith(text: string): Promise<string[]> {
		const database = join(this.server.userFolder, '.n8n/database.sqlite');
		const script = join(__dirname, 'searchDatabase.mjs');
		const args = ['--no-warnings', script, database, text];
		const cwd = this.server.userFolder;
		const found = await runCommand(silentCaller, this.install.node, args, { cwd });
		return JSON.parse(found) as string[];
	}

	/** The files beside the database that hold a text: logs, and what n8n stores for executions. */
	async filesWith(text: string): Promise<string[]> {
		const files = await filesContaining(this.server.userFolder, text);
		return files.filter((path) => !/database\.sqlite(-wal|-shm)?$/.test(path));
	}
}
