import { beginsClause, endsClause } from './clauses';
import type { FoundPhrase } from './phraseBook';
import type { ReplyWord } from './replyWords';

/** A single letter in a longer reply is a part of a sentence: "R u open Monday?", "I have 2 kids". */
const mostWordsAroundLetter = 3;

/** In a longer reply, a word for yes within a clause is rarely the answer: "she has ok days". */
const mostWordsAroundYes = 12;

/** What stands before or after a number that is a time or an amount, not an answer. */
const beforeAmount = /^(?:AT|BY|AFTER|BEFORE|AROUND|UNTIL|IN|FOR|ABOUT|LAS)$/;
const afterAmount =
	/^(?:AM|PM|A|P|OCLOCK|OF|MORE|PEOPLE|KIDS|MG|(?:TIME|MIN|MINUTE|HR|HOUR|DAY|WEEK|MONTH|YEAR|MINUTO|HORA|DIA|SEMANA)S?)$/;

/** Of the phrases of a reply, those that mean what they say where they stand. */
export function countedPhrases(
	reply: readonly ReplyWord[],
	phrases: readonly FoundPhrase[],
): FoundPhrase[] {
	const words = reply.filter(({ kind }) => kind !== 'sign');
	return phrases.filter((phrase) => {
		if (reply[phrase.at].kind === 'word' && isSingleLetter(phrase.key)) {
			return words.length <= mostWordsAroundLetter && isAtAnEnd(reply, words, phrase);
		}
		const isShort = words.length <= mostWordsAroundYes;
		return phrase.meaning !== 'yes' || isShort || isAtEndOfClause(reply, phrase);
	});
}

/** Whether a phrase is one letter or a number. One character of Korean is a word. */
function isSingleLetter(key: string): boolean {
	return /^(?:(?!\p{sc=Hangul})\p{L}|\p{N}+)$/u.test(key);
}

function isAtEndOfClause(reply: readonly ReplyWord[], { at, length }: FoundPhrase): boolean {
	return beginsClause(reply, at) || endsClause(reply, at + length - 1);
}

function isAtAnEnd(
	reply: readonly ReplyWord[],
	words: readonly ReplyWord[],
	{ at }: FoundPhrase,
): boolean {
	const word = reply[at];
	const place = words.indexOf(word);
	return (place === 0 || place === words.length - 1) && !isAmount(words, place);
}

function isAmount(words: readonly ReplyWord[], place: number): boolean {
	if (!/^\p{N}+$/u.test(words[place].text)) return false;
	const before = words[place - 1]?.text ?? '';
	const after = words[place + 1]?.text ?? '';
	return beforeAmount.test(before) || afterAmount.test(after);
}
