import type { ReplyWord } from './replyWords';

/** Thanks end a clause also where the comma is missing: "I will thank you". */
const thanks = ['THANK', 'THANKS', 'THX', 'TY', 'GRACIAS'];

/** Whether a clause begins with a word of a reply. */
export function beginsClause(reply: readonly ReplyWord[], at: number): boolean {
	return at === 0 || endsClause(reply, at - 1);
}

/** Whether a clause ends with a word: a sign, a line break, an emoji or thanks follow, or nothing. */
export function endsClause(reply: readonly ReplyWord[], at: number): boolean {
	const { kind, pause } = reply[at];
	const next = reply.at(at + 1);
	if (next === undefined || thanks.includes(next.text)) return true;
	return [kind, next.kind].includes('sign') || pause.trim() !== '' || pause.includes('\n');
}
