import { statfs } from 'node:fs/promises';
import { ExplainedError } from '../processes/ExplainedError';

const gigabyte = 1e9;

/** Refuses to begin what would fill the disk on which the folder lies. */
export async function requireFreeSpace(
	folder: string,
	gigabytes: number,
	title: string,
): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const free = (bavail * bsize) / gigabyte;
	if (free >= gigabytes) return;
	throw new ExplainedError(
		`The disk is too full (${title}): ${gigabytes} GB are needed in ${folder}, ` +
			`${free.toFixed(1)} GB are free. Free some space, or set SPRUCE_TEST_CACHE to a folder ` +
			'on another disk.',
	);
}
