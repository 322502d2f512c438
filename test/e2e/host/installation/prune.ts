import { readdir, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const unneededFile = /\.(map|md|markdown|d\.ts|d\.mts|d\.cts|tsbuildinfo)$/i;

/** Deletes what a server never reads: source maps, typings, markdown, foreign prebuilds. */
export async function prune(folder: string): Promise<void> {
	const entries = await readdir(folder, { withFileTypes: true });
	await Promise.all(
		entries.map(async (entry) => {
			const path = join(folder, entry.name);
			if (isForeignPrebuild(path)) await rm(path, { recursive: true });
			else if (entry.isDirectory()) await prune(path);
			else if (unneededFile.test(entry.name)) await unlink(path);
		}),
	);
}

/** Prebuilds lie in folders like "prebuilds/linux-x64" or "prebuilds/darwin-x64+arm64". */
function isForeignPrebuild(path: string): boolean {
	const [platform, architectures] = basename(path).split('-');
	if (basename(dirname(path)) !== 'prebuilds' || architectures === undefined) return false;
	return platform !== process.platform || !architectures.split('+').includes(process.arch);
}
