/**
 * What an expression leaves in a text where a value was meant: JavaScript's text for an object,
 * Luxon's and JavaScript's texts for a date that could not be read, and the text of a function whose
 * parentheses are missing. "Invalid date of birth" may be meant.
 */
const broken =
	/\[object [A-Z]\w*\]|\[native code\]|\bInvalid (?:DateTime|Duration|Interval|Date|date)\b(?! of\b)/;

/** The first thing in a text that no person would write, such as `[object Object]`. */
export function brokenPartOf(text: string): string | undefined {
	return broken.exec(text)?.[0];
}
