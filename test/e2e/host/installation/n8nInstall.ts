import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedInstall } from './cachedInstall';
import type { Caller } from '../processes/Caller';
import { node24 } from './node24';
import { prune } from './prune';
import { runNpm } from './runNpm';
import { sqlite3Binary } from './sqlite3Binary';

/** The two lines of n8n that are in use. */
export type N8nLine = '2.x' | '1.x';

/** An n8n that is ready to be started. */
export interface N8nInstall {
	line: N8nLine;
	version: string;
	/** The Node that runs it. */
	node: string;
	/** Its command line script. */
	script: string;
}

interface Release {
	version: string;
	overrides: Record<string, string>;
	/** What it needs beside it, with the versions. */
	packages: Record<string, string>;
	flags: string[];
	gigabytes: number;
}

const releases: Record<N8nLine, Release> = {
	'2.x': {
		version: '2.41.1',
		overrides: {},
		// A peer of what its Extract from File node needs, which --legacy-peer-deps leaves out.
		packages: { 'date-fns': '2.30.0' },
		flags: ['--legacy-peer-deps', '--omit=optional'],
		gigabytes: 3.5,
	},
	'1.x': {
		version: '1.123.81',
		// The original comes from a web server of its own instead of the registry.
		overrides: { xlsx: 'npm:@e965/xlsx@0.20.2' },
		packages: {},
		flags: [],
		gigabytes: 3.5,
	},
};

/** Returns the n8n of a line, installed into the cache first where it is missing. */
export async function n8nInstall(caller: Caller, line: N8nLine): Promise<N8nInstall> {
	const { version, ...release } = releases[line];
	const node = await node24(caller);
	const folder = await cachedInstall(caller, {
		name: `n8n-${version}`,
		title: `n8n ${version} (two to three minutes, once)`,
		versions: { n8n: version, ...release.packages },
		gigabytes: release.gigabytes,
		async install(partial) {
			await writeFile(
				join(partial, 'package.json'),
				JSON.stringify({ private: true, overrides: release.overrides }),
			);
			const packages = Object.entries({ n8n: version, ...release.packages });
			const names = packages.map(([name, wanted]) => `${name}@${wanted}`);
			const install = ['install', ...names, '--prefix=.', '--ignore-scripts'];
			const [sqlite3] = await Promise.all([
				sqlite3Binary(caller, node),
				runNpm(caller, partial, [...install, ...release.flags]),
			]);
			await prune(join(partial, 'node_modules'));
			const compiled = join(partial, 'node_modules/sqlite3/build/Release');
			await mkdir(compiled, { recursive: true });
			await copyFile(sqlite3, join(compiled, 'node_sqlite3.node'));
		},
	});
	return {
		line,
		version,
		node: node.executable,
		script: join(folder, 'node_modules/n8n/bin/n8n'),
	};
}
