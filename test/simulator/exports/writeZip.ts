import { strToU8, zipSync } from 'fflate';
import { utimes, writeFile } from 'node:fs/promises';

/** Writes text files into a zip that was changed last at a time. */
export async function writeZip(
	path: string,
	files: Record<string, string>,
	changedAt: Date,
): Promise<void> {
	const contents = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
	await writeFile(path, zipSync(Object.fromEntries(contents) as Record<string, Uint8Array>));
	await utimes(path, changedAt, changedAt);
}
