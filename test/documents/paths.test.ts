import { type Tokens } from 'marked';
import { filesIn, textOf } from '../structure/sourceFiles';
import { tokensOfType } from './markdown';
import { documents, files, folders } from './repository';

/** What is written as code in a sentence, with the document. */
const codeInSentences = documents.flatMap((from) =>
	tokensOfType<Tokens.Codespan>(textOf(from), 'codespan').map(({ text }) => ({ from, text })),
);

/** Whether a source declares a function or a method: to call one is not to have it. */
function isDeclaredIn(sources: string, name: string): boolean {
	const declared = `(?:function\\*?|const) ${name}\\b`;
	const ofClass = `^\\t(?:(?:async|static|private|protected|override|get) )*\\*?${name}[(<](?!.*;$)`;
	return new RegExp(`${declared}|${ofClass}|^\\t+${name}: (?:async )?\\(`, 'm').test(sources);
}

describe('what the documents name in code', () => {
	it('is there where it is a file or a folder of the repository', () => {
		const paths = codeInSentences.filter(({ text }) =>
			/^(\.ci|\.github|credentials|demo|docs|nodes|test)\/[\w./-]+$/.test(text),
		);
		const missing = paths.filter(({ text }) => {
			const path = text.replace(/\/$/, '');
			return ![path, `${path}.ts`].some((name) => files.has(name) || folders.has(name));
		});
		expect(paths.length).toBeGreaterThan(20);
		expect(missing).toEqual([]);
	});

	it('is there where it is a function of the package', () => {
		const sources = [...filesIn('nodes', '.ts'), 'gulpfile.js'].map(textOf).join('\n');
		const names = codeInSentences
			.filter(({ from }) => from === 'docs/architecture.md')
			.map(({ text }) => /^(?:\w+\.)*(\w+)\(.*\)$/.exec(text)?.[1])
			.filter((name) => name !== undefined);
		expect(names.length).toBeGreaterThan(50);
		expect(names.filter((name) => !isDeclaredIn(sources, name))).toEqual([]);
	});
});

describe('a function of the package', () => {
	it.each([
		['export async function look(', true],
		['\tprivate async look<Answer>(', true],
		['\tstatic look(', true],
		['\t\tlook: async (one) => {', true],
		['const look = (one: string) => one;', true],
		['\treturn await look(one);', false],
		['\tlook(one);', false],
		['// look() is not here', false],
		['export function lookAhead(', false],
	])('is declared by %j: %j', (source, expected) => {
		expect(isDeclaredIn(source, 'look')).toBe(expected);
	});
});
