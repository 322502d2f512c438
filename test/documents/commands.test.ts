import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { exampleWorkflows } from '../../demo/examples/exampleWorkflows';
import { textOf } from '../structure/sourceFiles';
import {
	commandsIn,
	commandsOfDocuments,
	isRunByCi,
	scriptOf,
	testFilesOf,
	testNameOf,
} from './commands';
import { notRun, runByTests } from './commandsBesideCi';
import { files, scripts } from './repository';
import { hasTest } from './evidence/testNames';

const commands = commandsOfDocuments();

describe('the commands of the documents', () => {
	it('are found in blocks for the terminal and in sentences, without what is said of them', () => {
		const block = '```sh\nnpm test   # all\n$ A=1 npx jest \\\n  unit\nprinted\n```\n';
		const others = '```json\nnode\n```\n\n`npm run x`, `SCREENSHOTS=docs`, `node` and `n8n worker`';
		expect(commandsIn(`${block}\n${others}`)).toEqual([
			'npm test',
			'A=1 npx jest unit',
			'npm run x',
			'node',
		]);
	});

	it('are run by CI or by a test, or stand with the reason among those that are not', () => {
		const unknown = commands.filter(
			({ text }) => !isRunByCi(text) && !(text in runByTests) && !(text in notRun),
		);
		expect(commands.length).toBeGreaterThan(20);
		expect(unknown).toEqual([]);
	});

	const selections = commands.filter(({ text }) => testFilesOf(text) !== undefined);

	it('of Jest select tests that are there', () => {
		const empty = selections.filter(({ text }) => {
			const selected = testFilesOf(text) ?? [];
			const name = testNameOf(text) ?? '';
			return selected.length === 0 || selected.some((path) => !textOf(path).includes(name));
		});
		expect(selections.length).toBeGreaterThan(3);
		expect(empty).toEqual([]);
	});

	it.each([
		'npx jest --selectProjects unit --testPathPatterns contact/get.engine',
		'npx jest --selectProjects engine-3 --testPathPatterns contact/get',
		'npx jest --config test/e2e/jest.config.js n8n-3.x',
		'npx jest --config test/none/jest.config.js n8n-2.x',
	])('of Jest that select no test are found: %s', (text) => {
		expect(testFilesOf(text)).toEqual([]);
	});

	it('run scripts that package.json has', () => {
		const named = commands.map(({ text }) => scriptOf(text)).filter((name) => name !== undefined);
		expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
	});

	it('include each script of package.json, in CONTRIBUTING.md or in the README', () => {
		const explained = commands
			.filter(({ from }) => ['CONTRIBUTING.md', 'README.md'].includes(from))
			.map(({ text }) => scriptOf(text));
		expect(scripts.filter((name) => !explained.includes(name))).toEqual([]);
	});

	it('that a test runs name a test that is there', () => {
		const missing = Object.values(runByTests).filter(
			({ file, name }) => !files.has(file) || !hasTest(textOf(file), name),
		);
		expect(missing).toEqual([]);
	});

	it('are all that is listed beside CI', () => {
		const listed = [...Object.keys(runByTests), ...Object.keys(notRun)];
		const named = commands.map(({ text }) => text);
		expect(listed.filter((text) => !named.includes(text))).toEqual([]);
	});

	it('are not also listed as not run where CI or a test runs them', () => {
		const both = Object.keys(notRun).filter((text) => isRunByCi(text) || text in runByTests);
		expect(both).toEqual([]);
	});
});

describe('npm run demo', () => {
	const run = (option: string) =>
		execFileSync(process.execPath, ['test/run.mjs', 'demo/demo.ts', option], {
			cwd: join(__dirname, '../..'),
			encoding: 'utf8',
		});

	it('explains the demo', () => {
		expect(run('--help')).toContain('--simulator-port');
	});

	it('lists the examples of the demo', () => {
		const list = run('--list');
		expect(exampleWorkflows().filter(({ name }) => !list.includes(`${name}\n`))).toEqual([]);
	});
});
