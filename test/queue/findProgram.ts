/* eslint-disable @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/no-restricted-imports */
import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ExplainedError } from '../e2e/host/ExplainedError';

/** Debian keeps the programs of a PostgreSQL server off the PATH, in a folder per version. */
const postgresVersions = '/usr/lib/postgresql';

/** The path of a program of Redis or PostgreSQL. */
export async function findProgram(name: string): Promise<string> {
	const onPath = (process.env.PATH ?? '').split(delimiter);
	for (const folder of [...(await postgresFolders()), ...onPath]) {
		const program = join(folder, name);
		if (await isExecutable(program)) return program;
	}
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

async function isExecutable(path: string): Promise<boolean> {
	return await access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
