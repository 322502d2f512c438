import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import manifest from '../../package.json';
import { filesIn, textOf } from './sourceFiles';

describe('package.json', () => {
	it('brings no dependency into n8n', () => {
		expect(Object.keys(manifest)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^(dependencies|optional|bundle|overrides)/)]),
		);
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('runs nothing on the machine that installs it', () => {
		const forbidden = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare'];
		expect(forbidden.filter((name) => name in manifest.scripts)).toEqual([]);
	});

	it('names every node and every credential, and no other', () => {
		const built = (path: string) => `dist/${path.replace(/\.ts$/, '.js')}`;
		expect([...manifest.n8n.nodes].sort()).toEqual(filesIn('nodes', '.node.ts').map(built));
		expect([...manifest.n8n.credentials].sort()).toEqual(
			filesIn('credentials', '.credentials.ts').map(built),
		);
	});

	it('is that of a package that may be verified', () => {
		expect(manifest).toMatchObject({ license: 'MIT', files: ['dist'], n8n: { strict: true } });
	});
});

describe('the repository', () => {
	it("holds no copy of Spruce's OpenAPI description, which is not ours to publish", () => {
		const copies = committedFiles()
			.filter((path) => /\.(json|ya?ml)$/.test(path))
			.filter((path) => /^\s*"?openapi"?\s*:/m.test(textOf(path)));
		expect(copies).toEqual([]);
	});
});

/** What is committed or about to be; nothing where there is no git, as in an unpacked archive. */
function committedFiles(): string[] {
	const files = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
	try {
		const folder = join(__dirname, '..', '..');
		const output = execFileSync('git', files, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
		return output.split('\0').filter((path) => path !== '');
	} catch {
		return [];
	}
}
