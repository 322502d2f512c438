import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The paths of all files below a folder that hold a text, however they are encoded. */
export async function filesContaining(folder: string, text: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const found = await Promise.all(
		files.map(async (file) => {
			const path = join(file.parentPath, file.name);
			return (await contentOf(path)).includes(text) ? [path] : [];
		}),
	);
	return found.flat();
}

/** Nothing where the file has gone in the meantime, as temporary ones do. */
async function contentOf(path: string): Promise<Buffer> {
	try {
		return await readFile(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
		throw error;
	}
}
