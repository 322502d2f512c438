import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { filesIn, textOf } from '../structure/sourceFiles';

const { repositoryAddress, filesWithAddress, withRepositoryAddress, manifestWithAddress } =
	jest.requireActual<{
		repositoryAddress: string;
		filesWithAddress: string[];
		withRepositoryAddress(text: string): string;
		manifestWithAddress(text: string): string;
	}>('../../gulpfile');

const root = join(__dirname, '..', '..');
const link = /https:\/\/github\.com\/[^\s'")]+/g;

function linksIn(path: string): string[] {
	return textOf(path).match(link) ?? [];
}

describe('the address of the repository', () => {
	it('stands in package.json in the form that npm does not correct', () => {
		expect(manifest.repository.url).toMatch(/^git\+https:\/\/github\.com\/[\w.-]+\/[\w.-]+\.git$/);
	});

	it('is the one from which homepage and bugs follow', () => {
		expect(manifestWithAddress(textOf('package.json'))).toBe(textOf('package.json'));
		expect(manifest.homepage).toBe(`${repositoryAddress}#readme`);
		expect(manifest.bugs.url).toBe(`${repositoryAddress}/issues`);
	});

	it.each(filesWithAddress)('is the one in %s; npm run build writes it', (path) => {
		expect(linksIn(path)).not.toEqual([]);
		expect(withRepositoryAddress(textOf(path))).toBe(textOf(path));
	});

	it('moves all links when it changes, with what comes after it', () => {
		expect(withRepositoryAddress("'https://github.com/else.where/n8n-nodes-x#get-a-token'")).toBe(
			`'${repositoryAddress}#get-a-token'`,
		);
	});

	it('stands nowhere else: documents have relative links', () => {
		const documents = [
			...readdirSync(root).filter((name) => name.endsWith('.md')),
			...filesIn('docs', '.md'),
			...filesIn('.github', '.md'),
			...filesIn('nodes', '.ts'),
		];
		const { pathname } = new URL(repositoryAddress);
		const naming = documents.filter((path) => textOf(path).includes(`github.com${pathname}`));
		expect(naming).toEqual([]);
	});
});
