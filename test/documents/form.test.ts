import { textOf } from '../structure/sourceFiles';
import { capitalsWithin, longCells, longParagraphs, paddedLines } from './form';
import { headingsOf, paragraphsOf, tableCellsOf } from './markdown';
import { namesInEditor } from './namesInEditor';
import { documents } from './repository';

const names = namesInEditor();

/** The license is not ours to write, and the changelog is a list of what was done. */
const written = documents.filter((path) => !['LICENSE.md', 'CHANGELOG.md'].includes(path));

/** 14 KB: what a reader goes through before deciding. The rest stands in docs. */
const longestReadme = 14 * 1024;

/** The documents with what a check finds in them. */
const found = (check: (path: string) => string[]) =>
	Object.fromEntries(
		written.map((path) => [path, check(path)] as const).filter(([, wrong]) => wrong.length > 0),
	);

describe('the documents', () => {
	it('begin with a README that is read in a few minutes', () => {
		expect(Buffer.byteLength(textOf('README.md'))).toBeLessThanOrEqual(longestReadme);
	});

	it('have cells that can be read at a glance', () => {
		expect(found(longCells)).toEqual({});
	});

	it('have paragraphs and list items that can be read in one go', () => {
		expect(found(longParagraphs)).toEqual({});
	});

	it('have tables without padding, so that a change of one row is a change of one line', () => {
		expect(found((path) => paddedLines(textOf(path)))).toEqual({});
	});

	it('have headings in sentence case', () => {
		const check = (path: string) =>
			headingsOf(textOf(path)).flatMap(({ text }) => capitalsWithin(text, names));
		expect(found(check)).toEqual({});
	});

	it('have headings without a final period', () => {
		const check = (path: string) =>
			headingsOf(textOf(path))
				.map(({ text }) => text)
				.filter((text) => /[.:;,]$/.test(text));
		expect(found(check)).toEqual({});
	});

	it('have one heading of the first level, at the beginning', () => {
		const wrong = written.filter((path) => {
			const depths = headingsOf(textOf(path)).map(({ depth }) => depth);
			return depths[0] !== 1 || depths.lastIndexOf(1) !== 0;
		});
		expect(wrong.filter((path) => !path.startsWith('.github/'))).toEqual([]);
	});

	it('have one heading for each anchor: a link to the second of two leads astray when one goes', () => {
		const check = (path: string) => {
			const texts = headingsOf(textOf(path)).map(({ text }) => text.toLowerCase());
			return texts.filter((text, index) => texts.indexOf(text) !== index);
		};
		expect(found(check)).toEqual({});
	});
});

describe('the length that a reader sees', () => {
	it('leaves out marks and the addresses of links', () => {
		expect(paragraphsOf('**a** [b](https://n8n.io/x) `c` ![d](d.png)')).toEqual(['a b c d']);
		expect(tableCellsOf('| a |\n| --- |\n| [b](c.md) _d_ |')).toEqual(['a', 'b d']);
	});

	it('counts each item of a list by itself, without the list in it', () => {
		expect(paragraphsOf('- a\n  - b\n\n  c\n- d')).toEqual(['a', 'b', 'c', 'd']);
	});
});

describe('a padded table', () => {
	it.each([
		'| a  | b |\n| --- | --- |\n',
		'| a | b |\n| ---- | --- |\n',
		'|   a | b |\n| --- | --- |\n',
	])('is found: %j', (table) => {
		expect(paddedLines(table).length).toBeGreaterThan(0);
	});

	it('is not one with empty cells', () => {
		expect(paddedLines('| a |  |\n| --- | :-- |\n|  | b |\n')).toEqual([]);
	});
});

describe('a heading in sentence case', () => {
	it.each([
		['Who goes first', []],
		['Who Goes First', ['Goes', 'First']],
		['Load the nightly export into PostgreSQL', []],
		['Message: Send and Wait for Reply', []],
		['How Only Between works', []],
		['The Operations', ['Operations']],
	])('knows the names of the editor: %s', (heading, wrong) => {
		expect(capitalsWithin(heading, names)).toEqual(wrong);
	});
});
