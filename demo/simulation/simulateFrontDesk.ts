import { writeAsMember } from '../../test/simulator/organization/messages/writeAsMember';
import type { Organization } from '../../test/simulator/organization/Organization';
import type { Simulator } from '../../test/simulator/Simulator';

const lookEveryMs = 10_000;
const routineDraft = /^(SEND DRAFT \S+) .*\n\nROUTINE/;

/**
 * Simulates a teammate who reads the drafts of the example "Triage messages with AI", and says yes to
 * those that are routine. Ends when the signal is aborted.
 */
export function simulateFrontDesk({ organization }: Simulator, signal: AbortSignal): void {
	const answered = new Set<string>();
	const timer = setInterval(() => approveDrafts(organization, answered), lookEveryMs);
	signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Says yes to each routine draft.
 *
 * @param answered the IDs of the notes that were read already; gets those of the new ones
 */
export function approveDrafts(organization: Organization, answered: Set<string>): void {
	const { conversations, items, members } = organization;
	const member = members.find(({ type }) => type === 'teammate');
	for (const { id, isInternalNote, text, conversationId } of [...items]) {
		const [, words] = routineDraft.exec(text) ?? [];
		if (!isInternalNote || words === undefined || answered.has(id)) continue;
		answered.add(id);
		const conversation = conversations.find((one) => one.id === conversationId);
		if (conversation === undefined || member === undefined) continue;
		const note = { memberId: member.id, text: words, isInternal: true };
		writeAsMember(organization, conversation, note);
	}
}
