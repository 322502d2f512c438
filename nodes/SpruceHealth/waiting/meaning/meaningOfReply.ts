import { askedWords, isGiven } from './asked';
import { countedPhrases } from './countedPhrases';
import { type AnswerWords, type FoundPhrase, phrasesIn } from './phraseBook';
import { deniesUsersNo } from './refusedNo';
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
	if (phrases.some(({ meaning }) => meaning === 'doubt')) return 'unclear';
	if (deniesUsersNo(reply, phrases)) return 'unclear';
	return meaningOf(answersIn(reply, phrases), phrases);
}

function meaningOf(answers: readonly FoundPhrase[], phrases: readonly FoundPhrase[]) {
	const saysYes = answers.some(({ meaning }) => meaning === 'yes');
	const saysNo = answers.some(({ meaning }) => meaning === 'no');
	if (saysYes === saysNo) return 'unclear';
	if (saysNo) return 'no';
	return phrases.some(({ meaning }) => meaning === 'reservation') ? 'unclear' : 'yes';
}

/**
 * The phrases that answer. A reply that asks something answers only if it begins with the answer: "Yes,
 * what time?", but not "Is it OK if I am late?".
 */
function answersIn(reply: readonly ReplyWord[], phrases: readonly FoundPhrase[]): FoundPhrase[] {
	const asked = askedWords(reply);
	if (!asked.includes(true)) return [...phrases];
	const [opening] = phrases;
	const isAnswer = opening?.meaning === 'yes' || opening?.meaning === 'no';
	if (!isAnswer || opening.at !== 0 || !isGiven(reply, opening.length)) return [];
	return phrases.filter((phrase) => phrase === opening || !asked[phrase.at]);
}
