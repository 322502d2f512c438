import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExplainedError } from '../e2e/host/processes/ExplainedError';
import { findExecutable } from '../e2e/host/processes/findExecutable';

/** Debian keeps the programs of a PostgreSQL server off the PATH, in a folder per version. */
const postgresVersions = '/usr/lib/postgresql';

/** The path of a program of Redis or PostgreSQL. */
export async function findProgram(name: string): Promise<string> {
	const program = await findExecutable(name, await postgresFolders());
	if (program !== undefined) return program;
	throw new ExplainedError(
		`The queue test needs Redis and PostgreSQL, but there is no ${name} here. ` +
			'On Debian and Ubuntu: apt-get install redis-server postgresql',
	);
}

async function postgresFolders(): Promise<string[]> {
	const versions = await readdir(postgresVersions).catch(() => []);
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	return newestFirst.map((version) => join(postgresVersions, version, 'bin'));
}
