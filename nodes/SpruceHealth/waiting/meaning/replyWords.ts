import { wellFormed } from '../../values/text/oneLine';

/** A word, an emoji, or a character of a script without blanks between words. */
export interface ReplyWord {
	/** In upper case, without accents and apostrophes: `DONT`, `SI`, `2:30`, `👍`. */
	readonly text: string;
	readonly kind: 'word' | 'sign' | 'syllable';
	/** What stands between this word and the next one, such as a blank or `, `. */
	readonly pause: string;
}

/** Apostrophes as phones and word processors write them. `´` falls apart when text is normalized. */
const apostrophes = /[\u2018\u2019\u201b\u02bc\u2032`\u00b4\uff07]/g;

/** What shows nothing or only changes the color of an emoji, the box of `1️⃣` and control characters. */
const decoration = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\u20e3]|(?!\s)\p{Cc}/gu;

/** Accents of letters. The vowel signs of other scripts, such as Hindi, make other words. */
const accents = /[\u0300-\u036f]/g;

const questionMarks = /[\u061f\u203d\u2753\u2754]/g;

/** The dots between single letters: `O.K.`, `a.m.` */
const abbreviationDots = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;

/** Numbers stay whole: the 2 of `2:30` and `1/2` is no answer. */
const words =
	/(?<word>(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}_]|(?<=\p{Nd})[.:,/-](?=\p{Nd}))+)|(?<sign>[\p{So}\p{Extended_Pictographic}])|\p{L}\p{M}*/gu;

/** The words of a text in a form in which case, accents, apostrophes and skin tones make no difference. */
export function wordsOf(text: string): ReplyWord[] {
	const plain = plainText(text);
	const matches = [...plain.matchAll(words)];
	return matches.map((match, index) => ({
		text: match[0],
		kind: kindOf(match.groups),
		pause: plain.slice(match.index + match[0].length, matches[index + 1]?.index),
	}));
}

/** What makes two phrases equal: their words with one blank between them. Empty where there is none. */
export function phraseKey(phrase: string): string {
	return keyOf(wordsOf(phrase).map(({ text }) => text));
}

/** The key of the phrase that these words of a reply make. */
export function keyOf(texts: readonly string[]): string {
	return texts.join(' ');
}

/** In upper case, because lower case has several forms of one letter: `ß` and `SS`. */
function plainText(text: string): string {
	return wellFormed(text)
		.replace(/\u0085/g, '\n')
		.replace(apostrophes, "'")
		.replace(questionMarks, '?')
		.replace(decoration, '')
		.normalize('NFKD')
		.replace(accents, '')
		.normalize('NFC')
		.toUpperCase()
		.replace(/\p{Dash_Punctuation}/gu, '-')
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '')
		.replace(abbreviationDots, '');
}

function kindOf(groups: Record<string, string | undefined> | undefined): ReplyWord['kind'] {
	if (groups?.word !== undefined) return 'word';
	return groups?.sign !== undefined ? 'sign' : 'syllable';
}
