import { askedWords, isGiven } from './asked';
import { countedPhrases } from './countedPhrases';
import { type AnswerWords, type FoundPhrase, phrasesIn } from './phraseBook';
import { deniesNo } from './deniedNo';
import { type ReplyWord, wordsOf } from './replyWords';
import { writtenText } from './writtenText';

/** More words than these hold more than an answer. */
const mostWords = 30;

/**
 * Whether a reply to a question means yes or no. `unclear` is what someone should read: a reply with
 * both or neither, with a condition ("yes, but I can't park"), that asks back, or of more than 30 words
 * or 1,000 characters, whatever word it holds. It takes little to be unclear, because a wrong yes costs
 * more than a look at the reply.
 *
 * Counts whole words in any case and with any accents. Reads reactions (`Liked “…”`), and no quoted
 * text. Never throws.
 *
 * @param words the user's own words, which win over the usual ones, such as `C` for yes and `OK` for no
 */
export function meaningOfReply(text: string, words: AnswerWords): 'yes' | 'no' | 'unclear' {
	const written = writtenText(text);
	if (written === undefined) return 'unclear';
	const reply = wordsOf(written);
	if (reply.filter(({ kind }) => kind !== 'sign').length > mostWords) return 'unclear';
	const phrases = countedPhrases(reply, phrasesIn(reply, words));
	const answers = answersIn(reply, phrases);
	const [saysYes, saysNo] = [holds(answers, ['yes']), holds(answers, ['no'])];
	if (saysYes === saysNo || holds(phrases, ['doubt']) || deniesNo(reply, phrases)) return 'unclear';
	if (saysYes) return holds(phrases, ['reservation', 'change']) ? 'unclear' : 'yes';
	return holds(phrases, ['courtesy']) ? 'unclear' : 'no';
}

function holds(phrases: readonly FoundPhrase[], meanings: ReadonlyArray<FoundPhrase['meaning']>) {
	return phrases.some(({ meaning }) => meanings.includes(meaning));
}

/**
 * The phrases that answer. A reply that asks something answers only if it begins with the answer: "Yes,
 * what time?", but not "Is it OK if I am late?".
 */
function answersIn(reply: readonly ReplyWord[], phrases: readonly FoundPhrase[]): FoundPhrase[] {
	const asked = askedWords(reply);
	if (!asked.includes(true)) return [...phrases];
	const opening = phrases.find(({ meaning }) => meaning === 'yes' || meaning === 'no');
	if (opening === undefined || !isGiven(reply, opening, asked)) return [];
	// "OK, I can't come, what now?" is no yes, but "No, is that OK?" is a no.
	return phrases.filter(
		(phrase) => phrase === opening || phrase.meaning === 'no' || !asked[phrase.at],
	);
}
