import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../structure/sourceFiles';

const root = join(__dirname, '..', '..');

const manifest = JSON.parse(textOf('package.json')) as {
	repository: { url: string };
	scripts: Record<string, string>;
};

/** Where the repository is on the web. */
export const webAddress = manifest.repository.url.replace(/^git\+|\.git$/g, '');

/** The names of the scripts of package.json. */
export const scripts = Object.keys(manifest.scripts);

/** The entries of .gitignore, which name files and folders wherever they are. */
const ignored = textOf('.gitignore')
	.split('\n')
	.filter((line) => line !== '')
	.map((line) => new RegExp(`^${line.replace(/[.]/g, '\\.').replace(/[*]/g, '.*')}$`));

function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const { name } = entry;
		if (name === '.git' || ignored.some((pattern) => pattern.test(name))) return [];
		const path = folder === '' ? name : `${folder}/${name}`;
		return entry.isDirectory() ? filesUnder(path) : [path];
	});
}

/**
 * Every file that Git keeps, with the case of its letters: what .gitignore names is there on one
 * machine only. Works without Git, too, in a source archive.
 */
export const files: ReadonlySet<string> = new Set(filesUnder(''));

/** Every folder that holds one of these files. */
export const folders: ReadonlySet<string> = new Set(
	[...files].flatMap((path) => {
		const parts = path.split('/').slice(0, -1);
		return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
	}),
);

/** Every document, by its path. */
export const documents: readonly string[] = [...files]
	.filter((path) => path.endsWith('.md'))
	.sort();
