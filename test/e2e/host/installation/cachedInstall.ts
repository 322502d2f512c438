import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../../cacheFolder';
import type { Caller } from '../processes/Caller';
import { ExplainedError } from '../processes/ExplainedError';
import { requireFreeSpace } from './requireFreeSpace';
import { withLock } from './withLock';
import { withProgress } from '../processes/withProgress';

/** One folder of the cache and how it comes to be. */
export interface CachedInstall {
	/** The folder's name; the platform is added to it. */
	name: string;
	/** What the progress lines call it. */
	title: string;
	/** Written beside the files; another content means another install. */
	versions: Record<string, string>;
	/** The free disk space it takes while being installed. */
	gigabytes: number;
	/** Fills the empty folder that it is given. */
	install(folder: string): Promise<void>;
}

const marker = 'complete.json';

/** Returns a folder of the cache, installed first where it is missing, whole or not at all. */
export async function cachedInstall(caller: Caller, wanted: CachedInstall): Promise<string> {
	const folder = join(cacheFolder(), `${wanted.name}-${process.platform}-${process.arch}`);
	if (await isComplete(folder, wanted)) return folder;
	await createCacheFolder();
	return await withLock(caller, `${folder}.lock`, async () => {
		if (!(await isComplete(folder, wanted))) await installInto(caller, folder, wanted);
		return folder;
	});
}

async function installInto(caller: Caller, folder: string, wanted: CachedInstall): Promise<void> {
	await removeLeftovers(folder);
	await requireFreeSpace(cacheFolder(), wanted.gigabytes, wanted.title);
	const partial = await mkdtemp(`${folder}.partial-`);
	try {
		await withProgress(caller, wanted.title, async () => await wanted.install(partial));
		await writeFile(join(partial, marker), JSON.stringify(wanted.versions));
		await rm(folder, { recursive: true, force: true });
		await rename(partial, folder);
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

async function isComplete(folder: string, wanted: CachedInstall): Promise<boolean> {
	try {
		const found = await readFile(join(folder, marker), 'utf8');
		return found === JSON.stringify(wanted.versions);
	} catch {
		return false;
	}
}

/**
 * What a killed process left half done. Its npm may still be writing for a while, and then the
 * rest goes another time.
 */
async function removeLeftovers(folder: string): Promise<void> {
	for (const name of await readdir(cacheFolder())) {
		if (!name.startsWith(`${basename(folder)}.partial-`)) continue;
		await rm(join(cacheFolder(), name), { recursive: true, force: true }).catch(() => undefined);
	}
}

async function createCacheFolder(): Promise<void> {
	try {
		await mkdir(cacheFolder(), { recursive: true });
	} catch (error) {
		throw new ExplainedError(
			`The cache folder cannot be created: ${(error as Error).message}. ` +
				'Set SPRUCE_TEST_CACHE to a folder that can be written.',
		);
	}
}
