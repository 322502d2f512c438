import { type Tokens } from 'marked';
import { tokensOfType } from './markdown';

/** An arrow of a picture, from one name to another. */
export interface Arrow {
	from: string;
	to: string;
	/** Dotted arrows are for types only. */
	isDotted: boolean;
}

/** The arrows of the first picture of a document. */
export function arrowsIn(markdown: string): Arrow[] {
	const picture = tokensOfType<Tokens.Code>(markdown, 'code').find(
		({ lang }) => lang === 'mermaid',
	);
	return [...(picture?.text ?? '').matchAll(/^\s*(\w+)(?:\[.*?\])? (-->|-\.->) (\w+)/gm)].map(
		([, from, arrow, to]) => ({ from, to, isDotted: arrow === '-.->' }),
	);
}

/** Where arrows lead to from a name, in one step or several. */
export function reachedFrom(start: string, arrows: readonly Arrow[]): Set<string> {
	const reached = new Set<string>();
	const visit = (name: string): void => {
		for (const { to } of arrows.filter(({ from }) => from === name)) {
			if (reached.has(to)) continue;
			reached.add(to);
			visit(to);
		}
	};
	visit(start);
	return reached;
}
