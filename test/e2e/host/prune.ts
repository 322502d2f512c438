/* eslint-disable @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/no-restricted-imports */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

const unneededFile = /\.(map|md|markdown|d\.ts|d\.mts|d\.cts|tsbuildinfo)$/i;

/** Deletes what a server never reads: source maps, typings, markdown, foreign prebuilds. */
export async function prune(folder: string): Promise<void> {
	const entries = await readdir(folder, { withFileTypes: true });
	const isPrebuilds = basename(folder) === 'prebuilds';
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			if (isPrebuilds && isForeign(entry.name)) await rm(path, { recursive: true });
			else await prune(path);
		} else if (unneededFile.test(entry.name)) {
			await rm(path);
		}
	}
}

/** Prebuild folders are named like "linux-x64" or "darwin-x64+arm64". */
function isForeign(name: string): boolean {
	const [platform, architectures] = name.split('-');
	if (architectures === undefined) return false;
	return platform !== process.platform || !architectures.split('+').includes(process.arch);
}
