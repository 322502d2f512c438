import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Media } from '../../../simulator/organization/files/Media';

/** A PDF that says something. */
export function pdf(filename: string, words: string): Omit<Media, 'id'> {
	return { filename, contentType: 'application/pdf', content: Buffer.from(`%PDF ${words}`) };
}

/** A recording in which something is said. */
export function recording(filename: string, words: string): Omit<Media, 'id'> {
	return { filename, contentType: 'audio/wav', content: Buffer.from(`RIFF ${words}`) };
}

/** What the files say whose names contain a text, in a folder and its folders, by their paths. */
export async function storedFiles(folder: string, text: string): Promise<Record<string, string>> {
	const paths = await readdir(folder, { recursive: true });
	const found = paths.filter((path) => path.includes(text)).sort();
	const entries = found.map(async (path) => [path, await readFile(join(folder, path), 'utf8')]);
	return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
}
