import { existsSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { filesIn, textOf } from '../structure/sourceFiles';

const root = join(__dirname, '..', '..');
const workflows = filesIn('.github/workflows', '.yml').map((path) => ({
	path,
	text: textOf(path),
}));

/** What stands behind a key in a workflow, each with its line. */
function valuesOf(key: string, text: string): string[] {
	return [...text.matchAll(new RegExp(`^[ -]*${key}: *(.*)$`, 'gm'))].map(([, value]) => value);
}

/** The jobs of a workflow by their names, as text. */
function jobsOf(text: string): Record<string, string> {
	const [, jobs] = text.split(/^jobs:\n/m);
	const [, ...parts] = jobs.split(/^ {2}([\w-]+):\n/m);
	return Object.fromEntries(
		parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]]] : [])),
	);
}

describe.each(workflows)('the workflow $path', ({ text }) => {
	it('takes the actions of others at a commit, which nobody can move, and says its version', () => {
		const foreign = valuesOf('uses', text).filter((value) => !value.startsWith('./'));
		const unpinned = foreign.filter(
			(value) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(value),
		);
		expect(unpinned).toEqual([]);
	});

	it('calls only workflows, scripts and files that exist, each in one line', () => {
		const called = valuesOf('uses', text).filter((value) => value.startsWith('./'));
		const commands = valuesOf('run', text);
		const scripts = commands.flatMap((command) => /^npm run (\S+)$/.exec(command)?.[1] ?? []);
		const files = commands.flatMap((command) => /^node (\S+)/.exec(command)?.[1] ?? []);
		const missing = [...called, ...files].filter((path) => !existsSync(join(root, path)));
		expect(missing).toEqual([]);
		expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
		expect(commands.filter((command) => !/^(npm|node|git|sudo apt-get) /.test(command))).toEqual(
			[],
		);
	});

	it('knows no secret', () => {
		expect(text).not.toMatch(/\bsecrets\b|_TOKEN\b/);
	});

	it('may read the repository, and nothing more unless a job says so', () => {
		const [, permissions] = /^permissions:\n((?: .*\n)+)/m.exec(text) ?? [];
		expect(permissions).toBe('  contents: read\n');
	});

	it('leaves no credential in a checkout', () => {
		const checkouts = text.split('uses: actions/checkout@').slice(1);
		const careless = checkouts.filter(
			(rest) => !/^.*\n +with:\n +persist-credentials: false\n/.test(rest),
		);
		expect(careless).toEqual([]);
	});
});

describe('publishing', () => {
	const { text } = workflows.find(({ path }) => path.endsWith('/publish.yml')) ?? { text: '' };
	const jobs = jobsOf(text);

	it('lets one job alone sign in to npm, which runs no package of others', () => {
		const signing = Object.keys(jobs).filter((name) => jobs[name].includes('id-token: write'));
		expect(signing).toEqual(['publish']);
		expect(valuesOf('run', jobs.publish)).toEqual([
			'npm publish ./*.tgz --provenance --access public',
		]);
	});

	it('waits for all checks, for the check of the release, and for a person', () => {
		expect(valuesOf('needs', jobs.publish)).toEqual(['[checks, package]']);
		expect(valuesOf('environment', jobs.publish)).toEqual(['npm']);
		expect(valuesOf('uses', jobs.checks)).toEqual(['./.github/workflows/checks.yml']);
		expect(valuesOf('run', jobs.package)).toContain('npm run release-check');
	});
});
