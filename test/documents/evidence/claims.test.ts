import { textOf } from '../../structure/sourceFiles';
import { claims, firstList, sentencesOf, unprovenSentences, wordsOf } from './claims';
import { files } from '../repository';
import { hasTest } from './testNames';

/**
 * The sections of the README of which each sentence is proven by a row of docs/tested.md: the first list,
 * and those under these headings.
 */
const provenSections = [
	firstList,
	'First workflow',
	'Test without texting patients',
	'Triggers',
	'Never twice',
	'Errors',
	'Privacy',
	'Supported versions',
];

const readme = textOf('README.md');
const rows = claims();
const quotes = rows.map(({ quote }) => quote);

describe('docs/tested.md', () => {
	it('quotes the README word for word', () => {
		const words = wordsOf(readme);
		expect(quotes.length).toBeGreaterThan(5);
		expect(quotes.filter((quote) => !words.includes(quote))).toEqual([]);
	});

	it('quotes enough to be told apart', () => {
		expect(quotes.filter((quote) => quote.split(' ').length < 3)).toEqual([]);
	});

	it('names test files that are there, and tests that they have', () => {
		const missing = rows.filter(
			({ file, test }) => !/\.ts$/.test(file) || !files.has(file) || !hasTest(textOf(file), test),
		);
		expect(missing).toEqual([]);
	});

	it.each(provenSections)('proves each sentence of %s', (section) => {
		expect(sentencesOf(readme, section).length).toBeGreaterThan(0);
		expect(unprovenSentences(readme, section, quotes)).toEqual([]);
	});
});

describe('a section', () => {
	const text = [
		'# A\n\nFirst sentence. Second one! (Third.) It takes 3.5 s.',
		'## B\n\n- One **fact**. Another fact.\n  - Inner [fact](x.md).',
		'### C\n\nBelow.\n\n| Not |\n| --- |\n| this |\n\n```\nor this\n```',
		'## D\n\nElsewhere.',
	].join('\n\n');

	it('has the sentences of its paragraphs and lists, also below other headings', () => {
		expect(sentencesOf(text, 'B')).toEqual(['One fact.', 'Another fact.', 'Inner fact.', 'Below.']);
		expect(sentencesOf(text, 'A').slice(0, 4)).toEqual([
			'First sentence.',
			'Second one!',
			'(Third.)',
			'It takes 3.5 s.',
		]);
	});

	it('has no sentences that say nothing of the package, or that are pictures', () => {
		const said = [
			'![A picture of it.](x.png)\n\nNot sure which? Do this:\n\n- Ask your host. It works.',
			'- All rules, and what to do when nothing starts: [Rules](x.md), with answers. [Others](x.md) begin there.',
			'- Or try it: [Below](#below). What each error means: [Errors](x.md#errors).',
			'- It has 5 [rules](x.md). See: it does. It is safe: [Rules](x.md).',
			'- [n8n](https://n8n.io) keeps it. Rules: [Rules](x.md), which is complete.',
		].join('\n');
		expect(sentencesOf(`## B\n\n${said}`, 'B')).toEqual([
			'It works.',
			'It has 5 rules.',
			'See: it does.',
			'It is safe: Rules.',
			'n8n keeps it.',
			'Rules: Rules, which is complete.',
		]);
	});

	it('is empty when there is no such heading', () => {
		expect(sentencesOf(text, 'E')).toEqual([]);
	});

	it('has unproven sentences where the quotes say less than half of them', () => {
		expect(unprovenSentences(text, 'B', ['Another', 'One fact. An'])).toEqual([
			'Inner fact.',
			'Below.',
		]);
		const long = '## E\n\nIt sends each text once, and keeps nothing of it.';
		expect(unprovenSentences(long, 'E', ['It sends each'])).toHaveLength(1);
		expect(unprovenSentences(long, 'E', ['It sends each', 'keeps nothing of'])).toEqual([]);
	});
});
