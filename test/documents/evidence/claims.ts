import { lexer, type Tokens } from 'marked';
import { textOf } from '../../structure/sourceFiles';
import { targetOf } from '../links';
import { headingsOf, linksOf, paragraphsOf, tokensOfType, visibleText } from '../markdown';

const table = 'docs/tested.md';

/** A statement of the README, and the test that proves it. */
export interface Claim {
	/** Word for word, without marks and addresses of links. */
	quote: string;
	/** The file of the test, from the root of the repository. */
	file: string;
	/** The name of the test, as its file has it. */
	test: string;
}

/** The rows of docs/tested.md. */
export function claims(): Claim[] {
	return tokensOfType<Tokens.Table>(textOf(table), 'table')
		.flatMap(({ rows }) => rows)
		.map(([quote, file, test]) => ({
			quote: visibleText(quote.tokens),
			file: pathOf(file.text),
			test: visibleText(test.tokens),
		}));
}

function pathOf(cell: string): string {
	const [link] = linksOf(cell);
	const target = link ? targetOf({ ...link, from: table }) : 'a page of GitHub';
	return typeof target === 'string' ? '' : target.path;
}

/** What a reader sees of a text, for a comparison of words. */
export function wordsOf(markdown: string): string {
	return paragraphsOf(markdown)
		.join('\n')
		.replace(/[ \t]+/g, ' ');
}

/** The first list of a document, which says what the package is good for. */
export const firstList = 'the first list';

/**
 * The sentences of a section that say something of the package: of its paragraphs and lists, under this
 * heading and the headings below it, or of the first list. Tables, code and pictures are no sentences.
 */
export function sentencesOf(markdown: string, section: string): string[] {
	return paragraphsOf(withMarkedLinks(partOf(markdown, section))).flatMap((text) =>
		text
			.split(new RegExp(`(?<=[.!?][)”"]?)\\s+(?=[A-Z“"(${linkMark}])`))
			.map((sentence) => sentence.trim())
			.filter((sentence) => /[a-z]/.test(sentence) && !saysNoFact(sentence))
			.map((sentence) => sentence.replaceAll(linkMark, '')),
	);
}

/** Stands before a link to a document, which is not to be seen in the text of a paragraph. */
const linkMark = '\ue000';

/** Marks the links to documents and to their headings, and leaves out the pictures. */
function withMarkedLinks(markdown: string): string {
	return markdown
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replace(/\[[^\]]*\]\((?:[^)]*\.md)?(?:#[^)]*)?\)/g, (link) => linkMark + link);
}

/** What a sentence says something with, if it does not only name what another document is about. */
const verbs =
	/\b(is|are|was|has|have|never|always|does|do|can|cannot|will|must|needs?|gets?|takes?|keeps?|sends?|goes|costs?|works?|reads?|writes?|runs?|starts?)\b/i;

/**
 * Whether a sentence says nothing that a test could prove: a question, what introduces a list, advice
 * whom to ask, and a sentence about another document. That begins with a link to it, or has the link
 * behind a colon, and before and after that says only what the document is about.
 */
function saysNoFact(sentence: string): boolean {
	if (/[?:]$|^Ask /.test(sentence) || sentence.startsWith(linkMark)) return true;
	const [introduction, about, ...others] = sentence.split(`: ${linkMark}`);
	if (about === undefined || others.length > 0) return false;
	// "What each error means" asks.
	const [said] = introduction.split(/\b(?:what|how|where|when)\b/i);
	return ![said, about].some((part) => verbs.test(part));
}

function partOf(markdown: string, section: string): string {
	const tokens = lexer(markdown);
	if (section === firstList) return tokens.find(({ type }) => type === 'list')?.raw ?? '';
	const isStart = (token: (typeof tokens)[number]) =>
		token.type === 'heading' && headingsOf(token.raw)[0]?.text === section;
	const start = tokens.findIndex(isStart);
	if (start === -1) return '';
	const { depth } = tokens[start] as Tokens.Heading;
	const rest = tokens.slice(start + 1);
	const end = rest.findIndex(
		(token) => token.type === 'heading' && (token as Tokens.Heading).depth <= depth,
	);
	return rest
		.slice(0, end === -1 ? undefined : end)
		.filter(({ type }) => type !== 'table' && type !== 'code')
		.map(({ raw }) => raw)
		.join('');
}

/** The sentences of a section of which the quotes together say less than half of the words. */
export function unprovenSentences(
	markdown: string,
	section: string,
	quotes: readonly string[],
): string[] {
	return sentencesOf(markdown, section).filter((sentence) => {
		const rest = withoutQuotes(sentence, quotes);
		return wordCount(rest) > wordCount(sentence) / 2;
	});
}

/** What is left of a sentence without what the quotes say. */
function withoutQuotes(sentence: string, quotes: readonly string[]): string {
	if (quotes.some((quote) => quote.includes(sentence))) return '';
	const isQuoted = new Set<number>();
	for (const quote of quotes) {
		const start = sentence.indexOf(quote);
		if (start === -1) continue;
		for (let index = start; index < start + quote.length; index++) isQuoted.add(index);
	}
	return sentence
		.split('')
		.map((letter, index) => (isQuoted.has(index) ? ' ' : letter))
		.join('');
}

function wordCount(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
