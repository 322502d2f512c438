/** Apostrophes as phones and word processors write them. */
const apostrophes = /[\u2018\u2019\u201b\u02bc\u2032`\u00b4]/g;

/** What shows nothing inside of a word, such as a soft hyphen. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** A character of a word, in a script that puts blanks between words. */
const ofWord =
	/^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}_]$/u;

/**
 * Whether a text contains one of several words or phrases: as whole words, in any case, however
 * accents, apostrophes, dashes and blanks are written. `can` is not in "can't" and not in "cancel".
 */
export function containsPhrase(text: string, phrases: readonly string[]): boolean {
	const said = comparable(text);
	return phrases.map(comparable).some((phrase) => phrase !== '' && isSaid(phrase, said));
}

/** In upper case, because lower case has several forms of one letter: `ß` and `SS`. */
function comparable(text: string): string {
	return text
		.replace(apostrophes, "'")
		.replace(invisible, '')
		.toUpperCase()
		.normalize('NFKC')
		.replace(/\p{Dash_Punctuation}/gu, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** No pattern is made of the phrase: the time would grow faster than the text. */
function isSaid(phrase: string, said: string): boolean {
	for (let at = said.indexOf(phrase); at !== -1; at = said.indexOf(phrase, at + 1)) {
		const end = at + phrase.length;
		if (isBoundary(said, at) && isBoundary(said, end)) return true;
	}
	return false;
}

/** Whether no word goes on at a place of a text. An apostrophe between letters belongs to the word. */
function isBoundary(text: string, at: number): boolean {
	const before = characterBefore(text, at);
	const after = characterAfter(text, at);
	if (isOfWord(before)) {
		return !isOfWord(after) && !(after === "'" && isOfWord(characterAfter(text, at + 1)));
	}
	return !(before === "'" && isOfWord(after) && isOfWord(characterBefore(text, at - 1)));
}

function isOfWord(character: string): boolean {
	return ofWord.test(character);
}

/** The character that ends at a place of a text. */
function characterBefore(text: string, at: number): string {
	return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

/** The character that begins at a place of a text. */
function characterAfter(text: string, at: number): string {
	return [...text.slice(at, at + 2)][0] ?? '';
}
