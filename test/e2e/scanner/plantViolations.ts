import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Spoils a copy of the package: adds code to one of its files, and a package it would install. */
export async function plantViolations(
	folder: string,
	codeFile: string,
	lines: string[],
): Promise<void> {
	await appendFile(join(folder, codeFile), ['', ...lines, ''].join('\n'));
	const manifestFile = join(folder, 'package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as object;
	await writeFile(
		manifestFile,
		JSON.stringify({ ...manifest, dependencies: { lodash: '^4.17.21' } }, undefined, '\t'),
	);
}
