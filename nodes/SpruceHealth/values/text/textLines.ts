import { wellFormed } from './oneLine';
import { isVisible } from './visibleText';

/** Every way to break a line that a text may have. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** What shows nothing, and what reverses the direction of text, which can disguise who says it. */
const disguises = /[\p{Cc}\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The lines of a text without blank lines around it, and with one at most where it has several. */
export function textLines(text: string): string[] {
	const lines = wellFormed(text)
		.split(lineBreak)
		.map((line) => line.replace(/\t/g, ' ').replace(disguises, '').trimEnd())
		.map((line) => (isVisible(line) ? line : ''));
	const isKept = (line: string, index: number) => line !== '' || (lines[index - 1] ?? '') !== '';
	const kept = lines.filter(isKept);
	return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
