import { isUsualNo, type FoundPhrase } from './phraseBook';
import type { ReplyWord } from './replyWords';

/** How many words after "don't" or "no" are denied by it: "I don't want to cancel". */
const reach = 4;

const denying = /^(?:NO|NOT|NEVER|CANNOT|NUNCA|(?:DO|WO|CA|DID|DOES|HAVE|HAS|IS|WOULD|SHOULD|COULD)NT|NI|SIN|WITHOUT)$/;

/** Words that begin a new thought where people leave out the comma: "No please reschedule". */
const opensNewThought =
	/^(?:PLEASE|PLS|PLZ|SO|BUT|AND|THEN|I|ILL|ID|WE|CAN|COULD|LET|LETS|HAVE|MUST|POR|FAVOR|Y|PERO|QUIERO)$/;

/** Whether a reply denies one of the user's words for no, as "please don't cancel" does. */
export function deniesUsersNo(
	reply: readonly ReplyWord[],
	phrases: readonly FoundPhrase[],
): boolean {
	return phrases.some(
		({ key, at, meaning, isUsers }) =>
			meaning === 'no' && isUsers && !isUsualNo(key) && isDenied(reply, at),
	);
}

function isDenied(reply: readonly ReplyWord[], at: number): boolean {
	for (let before = at - 1; before >= 0 && before >= at - reach; before--) {
		const { text, pause } = reply[before];
		if (/[^\s'-]|\n/.test(pause) || opensNewThought.test(text)) return false;
		if (denying.test(text)) return true;
	}
	return false;
}
