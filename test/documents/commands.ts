import { type Tokens } from 'marked';
import { textOf } from '../structure/sourceFiles';
import { tokensOfType } from './markdown';
import { documents, files } from './repository';

/** A command, and the document in which it stands. */
export interface Command {
	from: string;
	text: string;
}

/** What a line of the terminal begins with, after the variables that are set for it. */
const program =
	/^([A-Z_]+=\S+ )*(npm|npx|node|git|docker|curl|wget|sudo|apt-get|n8n|psql|pg_dump|openssl|\.ci\/run)( |$)/;

const inlineCommand =
	/^([A-Z_]+=\S+ )*(npm (run|test|ci|install|publish|pack)|npx|node|git|\.ci\/run)( |$)/;

const languagesOfTerminals = ['sh', 'bash', 'shell', 'console', ''];

/** The commands of a document: the lines of its blocks for the terminal, and those in a sentence. */
export function commandsIn(markdown: string): string[] {
	const blocks = tokensOfType<Tokens.Code>(markdown, 'code')
		.filter(({ lang = '' }) => languagesOfTerminals.includes(lang))
		.flatMap(({ text }) => text.replace(/\\\n\s*/g, '').split('\n'))
		.map((line) => line.replace(/^\$ /, '').replace(/ +#.*$/, ''))
		.filter((line) => program.test(line));
	const inline = tokensOfType<Tokens.Codespan>(markdown, 'codespan')
		.map(({ text }) => text)
		.filter((text) => inlineCommand.test(text));
	return [...blocks, ...inline].map((text) => text.trim());
}

/** The commands of all documents. */
export function commandsOfDocuments(): Command[] {
	return documents.flatMap((from) => commandsIn(textOf(from)).map((text) => ({ from, text })));
}

/** The script of package.json that a command runs. */
export function scriptOf(command: string): string | undefined {
	if (/^npm test( |$)/.test(command)) return 'test';
	return /\bnpm run (?:--silent )?([\w:-]+)/.exec(command)?.[1];
}

/**
 * Whether CI runs this very command, or the tests that it selects. A command that sets a variable does
 * something else.
 */
export function isRunByCi(command: string): boolean {
	const isSelection = command.startsWith('npx jest ') && testFilesOf(command)?.length !== 0;
	return isSelection || linesOfCi.has(withoutSilent(command));
}

const linesOfCi = readLinesOfCi();

function readLinesOfCi(): Set<string> {
	const workflows = [...files].filter((path) => /^\.github\/workflows\/.+\.ya?ml$/.test(path));
	const runs = workflows.flatMap((path) => textOf(path).match(/(?<=^\s*(?:- )?run: ).+$/gm) ?? []);
	const script = textOf('.ci/run');
	const steps = script.match(/(?<=step \w+ )(npm|node) .+?(?=;|$)/gm) ?? [];
	const benchmark = script.match(/^\tnpm run .+?(?= \|)/gm) ?? [];
	return new Set([...runs, ...steps, ...benchmark].map((line) => withoutSilent(line.trim())));
}

function withoutSilent(command: string): string {
	return command.replace(' --silent', '');
}

/** The test files that a command of Jest selects; undefined for another command. */
export function testFilesOf(command: string): string[] | undefined {
	const [, given] = /^(?:[A-Z_]+=\S+ )*npx jest (.+)$/.exec(command) ?? [];
	if (given === undefined) return undefined;
	const config = /--config (\S+)/.exec(given)?.[1] ?? 'jest.config.js';
	const project = /--selectProjects (\S+)/.exec(given)?.[1];
	const pattern = new RegExp(
		/--testPathPatterns (\S+)/.exec(given)?.[1] ?? withoutOptions(given) ?? 'no pattern',
	);
	const folder = config === 'jest.config.js' ? 'test/' : config.replace('jest.config.js', '');
	return [...files].filter(
		(path) =>
			files.has(config) &&
			path.startsWith(folder) &&
			isOfProject(path, project) &&
			pattern.test(path),
	);
}

function isOfProject(path: string, project: string | undefined): boolean {
	const isOfEngine = path.endsWith('.engine.test.ts');
	if (project === undefined) return path.endsWith('.test.ts');
	if (project === 'unit') return path.endsWith('.test.ts') && !isOfEngine;
	return ['engine-1', 'engine-2'].includes(project) && isOfEngine;
}

function withoutOptions(given: string): string | undefined {
	return given.replace(/--?\w+ ('[^']*'|\S+)/g, '').trim() || undefined;
}

/** The name of the tests that a command of Jest selects with -t. */
export function testNameOf(command: string): string | undefined {
	return / -t '([^']+)'/.exec(command)?.[1];
}
