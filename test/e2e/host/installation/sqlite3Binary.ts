import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedInstall } from './cachedInstall';
import type { Caller } from '../processes/Caller';
import { ExplainedError } from '../processes/ExplainedError';
import type { Node24 } from './node24';
import { runNpm } from './runNpm';

const version = '5.1.7';
const fileName = 'node_sqlite3.node';

/**
 * Returns the compiled sqlite3. It is N-API, so that one build serves both lines of n8n, whose
 * own installs run no scripts.
 */
export async function sqlite3Binary(caller: Caller, node: Node24): Promise<string> {
	const folder = await cachedInstall(caller, {
		name: `sqlite3-${version}`,
		title: `sqlite3 ${version}, compiled once (about a minute)`,
		versions: { sqlite3: version },
		gigabytes: 0.5,
		async install(partial) {
			await runNpm(caller, partial, [
				'install',
				`sqlite3@${version}`,
				'--prefix=.',
				'--ignore-scripts',
				'--omit=optional',
			]);
			await compile(caller, partial, node);
			const built = join(partial, 'node_modules/sqlite3/build/Release', fileName);
			await copyFile(built, join(partial, fileName));
			await rm(join(partial, 'node_modules'), { recursive: true });
		},
	});
	return join(folder, fileName);
}

async function compile(caller: Caller, folder: string, node: Node24): Promise<void> {
	const headers = node.headers === undefined ? {} : { npm_config_nodedir: node.headers };
	try {
		await runNpm(
			caller,
			folder,
			['rebuild', 'sqlite3', '--prefix=.', '--ignore-scripts=false'],
			headers,
		);
	} catch (error) {
		if (!(error instanceof ExplainedError)) throw error;
		throw new ExplainedError(
			`sqlite3 could not be compiled: python3, make and a C++ compiler are needed. ${error.message}`,
		);
	}
}
