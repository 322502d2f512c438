import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Every file with this ending in a folder, as paths from the root of the repository. */
export function filesIn(folder: string, ending: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith(ending))
		.sort();
}

/** The TypeScript that is published and scanned: nodes and credentials. */
export function publishedFiles(): string[] {
	return [...filesIn('nodes', '.ts'), ...filesIn('credentials', '.ts')];
}

/** The text of a file, by its path from the root of the repository. */
export function textOf(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}
