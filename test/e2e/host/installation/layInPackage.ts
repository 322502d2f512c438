import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller } from '../processes/Caller';
import { unpackTarball } from './unpackTarball';

type Manifest = Record<string, unknown> & { name: string; version: string };

/** Lays a packed package into an n8n user folder as the installer of n8n's UI does. */
export async function layInPackage(
	caller: Caller,
	userFolder: string,
	tarball: string,
): Promise<void> {
	const nodes = join(userFolder, '.n8n/nodes');
	const unpacked = join(nodes, 'unpacked');
	await unpackTarball(caller, tarball, unpacked);
	const manifestFile = join(unpacked, 'package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
	for (const key of ['devDependencies', 'peerDependencies', 'optionalDependencies']) {
		delete manifest[key];
	}
	await writeFile(manifestFile, JSON.stringify(manifest, undefined, 2));
	const { name, version } = manifest;
	await mkdir(join(nodes, 'node_modules'));
	await rename(unpacked, join(nodes, 'node_modules', name));
	await writeFile(
		join(nodes, 'package.json'),
		JSON.stringify({ name: 'installed-nodes', private: true, dependencies: { [name]: version } }),
	);
}
