import type { Tokens } from 'marked';
import { textOf } from '../structure/sourceFiles';
import { paragraphsOf, tableCellsOf, tokensOfType } from './markdown';

/** The most that a reader sees in one cell of a table. */
export const longestCell = 150;

/** The most that a reader sees in one paragraph or list item; whoever changes the code reads more. */
export function longestParagraph(path: string): number {
	return ['docs/architecture.md', 'CONTRIBUTING.md'].includes(path) ? 600 : 500;
}

/** The cells of a document that are too long, each with its length and beginning. */
export function longCells(path: string): string[] {
	return tooLong(tableCellsOf(textOf(path)), longestCell);
}

/** The paragraphs and list items of a document that are too long, likewise. */
export function longParagraphs(path: string): string[] {
	return tooLong(paragraphsOf(textOf(path)), longestParagraph(path));
}

function tooLong(texts: string[], most: number): string[] {
	return texts
		.filter((text) => text.length > most)
		.map((text) => `${text.length}: ${text.slice(0, 60)}`);
}

/** The lines of tables that are filled up with blanks or dashes, so that one change moves all rows. */
export function paddedLines(markdown: string): string[] {
	return tokensOfType<Tokens.Table>(markdown, 'table')
		.flatMap(({ raw }) => raw.trim().split('\n'))
		.filter((line) => /[^|\s] {2,}\||\| {2,}[^\s|]|\| *:?-{4,}/.test(line));
}

/** Names that keep their capital letters within a heading. */
const properNames = [
	...['n8n', 'Spruce Health', 'Spruce', 'PostgreSQL', 'Google Sheets', 'Excel', 'Google', 'Docker'],
	...['GitHub', 'Redis', 'Jest', 'Node.js', 'README', 'HIPAA', 'AI', 'API', 'MCP', 'STOP', 'HELP'],
	...['URL', 'SFTP', 'ID', 'IDs', 'SMS', 'US', 'EHR', 'CPU', 'CI', 'JSON', 'Return All', 'I'],
	...['BAA', 'PHI', 'SSRF', 'MRN', 'PDF', 'Monday', 'Sunday', 'Kubernetes', 'Code of Conduct'],
];

/**
 * The words of a heading that have a capital letter without being a name. `names` are those of the
 * editor, as it writes them; the first word and what stands after a colon may begin with one.
 */
export function capitalsWithin(heading: string, names: readonly string[]): string[] {
	const known = [...properNames, ...names].sort((a, b) => b.length - a.length);
	const rest = known.reduce((text, name) => withoutName(text, name), heading);
	return (rest.match(/\S+/g) ?? []).filter(
		(word, index, words) => index > 0 && !words[index - 1].endsWith(':') && /^\W*[A-Z]/.test(word),
	);
}

function withoutName(text: string, name: string): string {
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return text.replace(new RegExp(`(?<![\\w])${escaped}(?![\\w])`, 'g'), (found) =>
		found.toLowerCase().replaceAll(' ', '_'),
	);
}
