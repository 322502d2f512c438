/** A list of words, as a sentence has it: `one, two or three`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}

/** With a period, where the text has none. An example may end with one inside its quotes. */
export function sentence(text: string): string {
	return /[.!?]`?$/.test(text) ? text : `${text}.`;
}

export const bold = (text: string): string => `**${text}**`;

/** The choices of a field. */
export const slanted = (text: string): string => `_${text}_`;

/** The same text inside of a sentence. */
export function inSentence(text: string): string {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** What n8n's linter asks for in a description. The head of the page says it once. */
const howToFillLists =
	/\s*Choose from the list, or specify (?:an ID|IDs) using an <a [^>]*>expression<\/a>\.?/;

/** A description of the node, as Markdown. */
export function described(description = ''): string {
	return description.replace(howToFillLists, '').replace(/\{\{.*?\}\}/g, '`$&`');
}

/** What the placeholder of a field shows: `e.g. 9:00 AM`. Several examples have "or" between them. */
export function examplesIn(placeholder: string): string {
	const examples = placeholder.replace(/^e\.g\. /, '');
	const isProse = /[.!?]$/.test(examples);
	return listed(
		(isProse ? [examples] : examples.split(' or ')).map((one) => `\`${one}\``),
		'or',
	);
}
