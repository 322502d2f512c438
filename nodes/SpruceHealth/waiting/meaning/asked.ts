import type { ReplyWord } from './replyWords';

const askingWords = words(
	'WHAT WHATS WHEN WHENS WHERE WHERES WHO WHOS HOW HOWS WHY WHICH QUE CUANDO DONDE QUIEN COMO CUAL CUANTO',
);

const auxiliaries = words(
	'AM IS ARE WAS WERE DO DOES DID HAVE HAS HAD CAN COULD WILL WOULD SHOULD SHALL MAY MIGHT',
);

const subjects = words(
	'I YOU U WE IT THIS THAT THEY HE SHE MY YOUR OUR THE THERE THESE ANYONE SOMEONE DR',
);

/** What may follow an answer without a comma: "Yes what time?", but not "OK with you?". */
const opensNextThought = words(
	'I IM ILL WE MY AND ALSO BUT SO THEN PLEASE PLS PLZ THANK THANKS TY JUST Y GRACIAS PERO POR',
);

const endsSentence = /[.!?\n\u00bf]/;

/**
 * For each word of a reply, whether it stands in a question: in a sentence that ends with a question
 * mark, or that begins like "what time" or "can I".
 */
export function askedWords(reply: readonly ReplyWord[]): boolean[] {
	const asked: boolean[] = [];
	for (let from = 0; from < reply.length; ) {
		const end = reply.findIndex(({ pause }, at) => at >= from && endsSentence.test(pause));
		const to = end === -1 ? reply.length : end + 1;
		const isAsked = reply[to - 1].pause.includes('?') || beginsQuestion(reply, from);
		asked.push(...Array.from({ length: to - from }, () => isAsked));
		from = to;
	}
	return asked;
}

/**
 * Whether an answer at the beginning of a reply is given, not asked: a comma follows it, or a word
 * that begins the next thought. "Yes?" and "OK with you?" ask.
 *
 * @param length how many words the answer has
 */
export function isGiven(reply: readonly ReplyWord[], length: number): boolean {
	const { pause } = reply[length - 1];
	if (pause.includes('?')) return false;
	const next = reply.at(length);
	if (next === undefined || pause.trim() !== '' || pause.includes('\n')) return true;
	return [askingWords, auxiliaries, opensNextThought].some((list) => list.has(next.text));
}

function beginsQuestion(reply: readonly ReplyWord[], at: number): boolean {
	if (askingWords.has(reply[at].text)) return true;
	const next = reply.at(at + 1);
	return next !== undefined && auxiliaries.has(reply[at].text) && subjects.has(next.text);
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
