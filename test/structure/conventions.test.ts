import { posix } from 'node:path';
import { filesIn, publishedFiles, textOf } from './sourceFiles';

const longestFile = 200;

/** Written by `gulp resources`: two or three lines for each operation. */
const writtenFile = 'nodes/SpruceHealth/resources/index.ts';

const mostFilesInAFolder = 20;

describe('the files of the package', () => {
	it(`have ${longestFile} lines at most`, () => {
		const long = publishedFiles().filter(
			(path) => path !== writtenFile && textOf(path).trimEnd().split('\n').length > longestFile,
		);
		expect(long).toEqual([]);
	});

	it(`lie in folders of ${mostFilesInAFolder} files at most`, () => {
		const folders = publishedFiles().map((path) => posix.dirname(path));
		const crowded = folders.filter(
			(folder) => folders.filter((other) => other === folder).length > mostFilesInAFolder,
		);
		expect(crowded).toEqual([]);
	});

	it('are named after what they hold, never utils, helpers or common', () => {
		const files = [...publishedFiles(), ...filesIn('test', '.ts')];
		const vague = files.filter((path) =>
			path.split('/').some((part) => /^(utils?|helpers?|common)(\.|$)/i.test(part)),
		);
		expect(vague).toEqual([]);
	});

	it('silence neither the linter, whose comments the scan of verified nodes ignores, nor tsc', () => {
		const silencing = publishedFiles().filter((path) =>
			/eslint-disable|@ts-(ignore|nocheck|expect-error)/.test(textOf(path)),
		);
		expect(silencing).toEqual([]);
	});

	it('read web addresses with parsedUrl(): Node 20 compiles URL.canParse() into something wrong', () => {
		const called = publishedFiles().filter((path) => /\bURL\.canParse\(\w/.test(textOf(path)));
		expect(called).toEqual([]);
	});
});
