import { isUsualNo, type FoundPhrase } from './phraseBook';
import type { ReplyWord } from './replyWords';

/** How many words after "don't" or "no" are denied by it: "I don't want to cancel". */
const reach = 4;

const denying =
	/^(?:NO|NOT|NEVER|CANNOT|NUNCA|(?:DO|WO|CA|DID|DOES|HAVE|HAS|IS|WOULD|SHOULD|COULD)NT|NI|SIN|WITHOUT)$/;

/** Words that begin a new thought where people leave out the comma: "No please reschedule". */
const opensNewThought =
	/^(?:PLEASE|PLS|PLZ|SO|BUT|AND|THEN|I|ILL|ID|WE|CAN|COULD|LET|LETS|HAVE|MUST|POR|FAVOR|Y|PERO)$/;

/**
 * Whether a reply denies a no: "please don't cancel", where cancel is the user's word for no or the
 * user said nothing about it, and "I never said no".
 */
export function deniesNo(reply: readonly ReplyWord[], phrases: readonly FoundPhrase[]): boolean {
	return phrases.some((phrase) => {
		const denial = denialBefore(reply, phrase.at);
		if (/^(?:SAID )?NO$/.test(phrase.key)) return denial !== undefined && denial !== 'NO';
		const isUsersNo = phrase.isUsers && phrase.meaning === 'no' && !isUsualNo(phrase.key);
		return denial !== undefined && (isUsersNo || phrase.meaning === 'change');
	});
}

function denialBefore(reply: readonly ReplyWord[], at: number): string | undefined {
	for (let before = at - 1; before >= 0 && before >= at - reach; before--) {
		const { text, pause } = reply[before];
		if (/[^\s'-]|\n/.test(pause) || opensNewThought.test(text)) return undefined;
		if (denying.test(text)) return text;
	}
	return undefined;
}
