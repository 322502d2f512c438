import { InvalidInput } from '../../values/InvalidInput';
import { textList } from '../../values/text/textList';
import { phraseKey } from './replyWords';

/**
 * The words that the user typed in the fields Words for Yes and Words for No, with commas or line
 * breaks between them. A blank field has none.
 *
 * @throws InvalidInput when a word stands in both fields, in any case and with any accents, or when it
 * has no letter, digit or emoji
 */
export function answerWords(entered: { yes: string; no: string }): { yes: string[]; no: string[] } {
	const yes = wordsOfField(entered.yes, 'Words for Yes');
	const no = wordsOfField(entered.no, 'Words for No');
	const meaningYes = new Set(yes.map(phraseKey));
	const both = no.find((word) => meaningYes.has(phraseKey(word)));
	if (both === undefined) return { yes, no };
	throw new InvalidInput(
		`Words for No: "${both}" also stands in Words for Yes`,
		'A reply with this word would mean both. Remove it from one of the two fields.',
	);
}

function wordsOfField(entered: string, label: string): string[] {
	const words = textList(entered);
	const unreadable = words.find((word) => phraseKey(word) === '');
	if (unreadable === undefined) return words;
	throw new InvalidInput(
		`${label}: "${unreadable}" has no letter, digit or emoji`,
		'Enter words that patients reply with, such as C or Confirm, with commas between them.',
	);
}
