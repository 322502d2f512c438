import GithubSlugger from 'github-slugger';
import { lexer, type Token, type Tokens } from 'marked';

/** The tokens of a Markdown text, those within other tokens after them. */
export function tokensOf(markdown: string): Token[] {
	return lexer(markdown).flatMap(withInner);
}

function withInner(token: Token): Token[] {
	return [token, ...innerOf(token).flatMap(withInner)];
}

function innerOf(token: Token): Token[] {
	if (token.type === 'table') {
		return cellsOf(token as Tokens.Table).flatMap(({ tokens }) => tokens);
	}
	if (token.type === 'list') return (token as Tokens.List).items;
	return 'tokens' in token ? (token.tokens ?? []) : [];
}

/** All cells of a table, its header first. */
export function cellsOf({ header, rows }: Tokens.Table): Tokens.TableCell[] {
	return [header, ...rows].flat();
}

/** The tokens of one type. */
export function tokensOfType<T extends Token>(markdown: string, type: T['type']): T[] {
	return tokensOf(markdown).filter((token): token is T => token.type === type);
}

/** What a reader sees of tokens: no marks, no addresses of links, and of a picture its text. */
export function visibleText(tokens: readonly Token[]): string {
	return tokens.map(visibleTextOf).join('');
}

function visibleTextOf(token: Token): string {
	if (token.type === 'html') return token.raw.startsWith('<br') ? ' ' : '';
	if (token.type === 'br') return ' ';
	if (token.type === 'image') return (token as Tokens.Image).text;
	const inner = innerOf(token);
	if (inner.length > 0) return visibleText(inner);
	return 'text' in token ? withoutEntities(token.text as string) : '';
}

function withoutEntities(text: string): string {
	const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
	return text.replace(/&(lt|gt|amp|quot|#39);/g, (_entity, name: string) => characters[name]);
}

/** A heading with the anchor that GitHub gives it. */
export interface Heading {
	depth: number;
	text: string;
	anchor: string;
}

/** The headings of a document. A repeated one gets a number, as on GitHub. */
export function headingsOf(markdown: string): Heading[] {
	const slugger = new GithubSlugger();
	return tokensOfType<Tokens.Heading>(markdown, 'heading').map(({ depth, tokens }) => {
		const text = visibleText(tokens);
		return { depth, text, anchor: slugger.slug(text) };
	});
}

/** Every place of a document that a link can lead to: its headings, and what HTML names. */
export function anchorsOf(markdown: string): Set<string> {
	const named = htmlAttributesOf(markdown, ['id', 'name']).map(({ value }) => value);
	return new Set([...headingsOf(markdown).map(({ anchor }) => anchor), ...named]);
}

/** Paragraphs and the own text of list items, without what is nested in them. */
export function paragraphsOf(markdown: string): string[] {
	return tokensOf(markdown)
		.filter(({ type, ...token }) => type === 'paragraph' || (type === 'text' && 'tokens' in token))
		.map((token) => visibleTextOf(token));
}

/** The text of each table cell. */
export function tableCellsOf(markdown: string): string[] {
	return tokensOfType<Tokens.Table>(markdown, 'table')
		.flatMap(cellsOf)
		.map(({ tokens }) => visibleText(tokens));
}

/** A link or a picture. */
export interface Link {
	address: string;
	/** What a reader sees; of a picture, what a screen reader says. */
	text: string;
	isPicture: boolean;
}

/** The links and pictures of a document, in Markdown and in HTML. */
export function linksOf(markdown: string): Link[] {
	const links = tokensOf(markdown).flatMap((token) => {
		if (token.type !== 'link' && token.type !== 'image') return [];
		const { href, text, tokens = [] } = token as Tokens.Link | Tokens.Image;
		const isPicture = token.type === 'image';
		return { address: href, text: isPicture ? text : visibleText(tokens), isPicture };
	});
	const inHtml = htmlAttributesOf(markdown, ['href', 'src', 'srcset']).map(
		({ name, value, tag }) => ({
			address: value,
			text: / alt="([^"]*)"/.exec(tag)?.[1] ?? '',
			isPicture: name === 'src',
		}),
	);
	return [...links, ...inHtml];
}

function htmlAttributesOf(markdown: string, names: string[]) {
	const html = tokensOfType<Tokens.HTML>(markdown, 'html').map(({ raw }) => raw);
	return html
		.flatMap((raw) => raw.match(/<[a-z][^>]*>/gi) ?? [])
		.flatMap((tag) =>
			[...tag.matchAll(/ ([a-z]+)="([^"]*)"/g)]
				.filter(([, name]) => names.includes(name))
				.map(([, name, value]) => ({ tag, name, value })),
		);
}
