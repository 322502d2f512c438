/** What shows nothing at the ends of a line, apart from what belongs to the emoji before it. */
const atTheEnds =
	/^(?![\p{Variation_Selector}\u{e0020}-\u{e007f}])[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]$/u;

/** Control characters and the byte order mark, which are part of no name. */
const controls = /\p{Cc}|\ufeff/gu;

/** Such a text stays as it is: most are IDs, names and numbers. */
const plain = /^[!-~]+(?: +[!-~]+)*$/;

/** The text without half emoji (lone surrogates), which a cut at a fixed length leaves behind. */
export function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '');
}

/**
 * A text that stands on one line, such as a name: trimmed of white space and of invisible characters,
 * with one blank for each line break or tab. Blanks between words stay as they were entered.
 */
export function oneLine(text: string): string {
	if (plain.test(text)) return text;
	const line = wellFormed(text)
		.replace(/[\s\u0085]+/g, blankFor)
		.replace(controls, '');
	const characters = Array.from(line);
	const isMeant = (character: string) => !atTheEnds.test(character);
	const first = characters.findIndex(isMeant);
	const last = characters.length - [...characters].reverse().findIndex(isMeant);
	return first === -1 ? '' : characters.slice(first, last).join('');
}

/** Blanks stay; white space with anything else in it, such as a line break, is one blank. */
function blankFor(whiteSpace: string): string {
	if (/^[ \ufeff]+$/.test(whiteSpace)) return whiteSpace;
	return ' ';
}

/** Whether two names are equal apart from case, blanks and how accents are encoded. */
export function isSameName(one: string, other: string): boolean {
	return normalizedName(one).toLowerCase() === normalizedName(other).toLowerCase();
}

/** A name with one blank between its words, and with accents as most systems encode them. */
export function normalizedName(name: string): string {
	return oneLine(name).replace(/\s+/g, ' ').normalize('NFC');
}
