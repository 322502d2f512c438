import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The paths of all files below a folder that hold a text, however they are encoded. */
export async function filesContaining(folder: string, text: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const found = await Promise.all(
		files.map(async (file) => {
			const path = join(file.parentPath, file.name);
			return (await readFile(path)).includes(text) ? [path] : [];
		}),
	);
	return found.flat();
}
