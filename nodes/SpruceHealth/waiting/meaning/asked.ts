import type { ReplyWord } from './replyWords';

const askingWords = words(
	'WHAT WHATS WHEN WHENS WHERE WHERES WHO WHOS HOW HOWS WHY WHICH QUE CUANDO DONDE QUIEN COMO CUAL CUANTO',
);

const auxiliaries = words(
	'AM IS ARE WAS WERE DO DOES DID HAVE HAS HAD CAN COULD WILL WOULD SHOULD SHALL MAY MIGHT',
);

/** "Can't you call me" asks, and "Can't this week" does not. */
const negatedAuxiliaries = words(
	'ISNT ARENT WASNT DONT DOESNT DIDNT HAVENT HASNT CANT COULDNT WONT WOULDNT SHOULDNT',
);

const persons = words('I YOU U WE IT THEY HE SHE');

const subjects = words(
	'I YOU U WE IT THIS THAT THEY HE SHE MY YOUR OUR THE THERE THESE ANYONE SOMEONE DR',
);

/** What may follow an answer without a comma: "Yes what time?", but not "OK with you?". */
const opensNextThought = words(
	'I IM ILL WE MY AND ALSO BUT SO THEN PLEASE PLS PLZ THANK THANKS TY JUST Y GRACIAS PERO POR',
);

/** What may stand before an answer that begins a reply: "Hello, yes", "Sorry, I can't". */
const greetings = words(
	'HI HELLO HEY HOLA GOOD MORNING AFTERNOON EVENING SORRY IM THANK THANKS THX YOU GRACIAS OH WELL UM HMM I',
);

const endsSentence = /[.!?\n\u00bf]/;

/**
 * For each word of a reply, whether it stands in a question: in a sentence that ends with a question
 * mark, or that begins like "what time" or "can I".
 */
export function askedWords(reply: readonly ReplyWord[]): boolean[] {
	const asked: boolean[] = [];
	for (let from = 0; from < reply.length;) {
		const end = reply.findIndex(({ pause }, at) => at >= from && endsSentence.test(pause));
		const to = end === -1 ? reply.length : end + 1;
		const isAsked = reply[to - 1].pause.includes('?') || beginsQuestion(reply, from);
		asked.push(...Array.from({ length: to - from }, () => isAsked));
		from = to;
	}
	return asked;
}

/**
 * Whether the first answer of a reply is given, not asked: it stands at the beginning, and its sentence
 * asks nothing, or a comma follows it or a word that begins the next thought. "Yes?" and "OK with you?"
 * ask.
 */
export function isGiven(
	reply: readonly ReplyWord[],
	{ at, length }: { at: number; length: number },
	asked: readonly boolean[],
): boolean {
	if (!reply.slice(0, at).every(({ text }) => greetings.has(text))) return false;
	const { pause } = reply[at + length - 1];
	if (pause.includes('?')) return false;
	const next = reply.at(at + length);
	if (next === undefined || pause.trim() !== '' || pause.includes('\n')) return true;
	const begins = [askingWords, auxiliaries, opensNextThought].some((list) => list.has(next.text));
	return !asked[at] || begins;
}

function beginsQuestion(reply: readonly ReplyWord[], at: number): boolean {
	const { text } = reply[at];
	const next = reply.at(at + 1)?.text ?? '';
	return (
		askingWords.has(text) ||
		(auxiliaries.has(text) && subjects.has(next)) ||
		(negatedAuxiliaries.has(text) && persons.has(next))
	);
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
