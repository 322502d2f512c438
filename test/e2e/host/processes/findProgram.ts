import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExplainedError } from './ExplainedError';
import { findExecutable } from './findExecutable';

/** Debian keeps the programs of a PostgreSQL server off the PATH, in a folder per version. */
const postgresVersions = '/usr/lib/postgresql';

/** The path of a program of Redis or PostgreSQL. */
export async function findProgram(name: string): Promise<string> {
	const program = await findExecutable(name, await postgresFolders());
	if (program !== undefined) return program;
	throw new ExplainedError(
		`There is no ${name} here. test:e2e needs PostgreSQL, test:queue needs Redis as well. ` +
			'On Debian and Ubuntu: apt-get install postgresql redis-server',
	);
}

async function postgresFolders(): Promise<string[]> {
	const versions = await readdir(postgresVersions).catch(() => []);
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	return newestFirst.map((version) => join(postgresVersions, version, 'bin'));
}
