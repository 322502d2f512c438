import type { Conversation } from '../../../simulator/organization/conversations/Conversation';
import { receiveItem } from '../../../simulator/organization/conversations/receiveItem';
import { postMessage } from '../../../simulator/organization/messages/postMessage';
import { writeAsMember } from '../../../simulator/organization/messages/writeAsMember';
import type { Member } from '../../../simulator/organization/Member';
import type { Organization } from '../../../simulator/organization/Organization';

const hourMs = 3_600_000;

/**
 * Who wrote last to a patient or from one. An automatic reply comes from Spruce itself, in the name
 * of the practice.
 */
export type Speaker = 'automaticReply' | 'patient' | 'teammate' | 'workflow';

/** A conversation over texts that a patient began, in which somebody wrote last, some hours ago. */
export function lastSpokenIn(
	organization: Organization,
	from: string,
	speaker: Speaker,
	hoursAgo: number,
): Conversation {
	const { conversationId } = receiveItem(organization, {
		channel: 'phone',
		from,
		text: 'Can I come earlier?',
	});
	const conversation = organization.conversations.find(({ id }) => id === conversationId);
	if (conversation === undefined) throw new Error(`there is no conversation ${conversationId}`);
	answer(organization, conversation, speaker);
	moveBack(organization, conversation, hoursAgo * hourMs);
	return conversation;
}

/** Writes what was said last, unless that was the patient's question. */
function answer(organization: Organization, conversation: Conversation, speaker: Speaker): void {
	if (speaker === 'patient') return;
	const text = 'Sure, come at 3.';
	if (speaker === 'workflow') {
		const author = memberOf(organization, 'organization');
		const nothingElse = { isInternal: false, staysArchived: false, pagedMemberIds: [] };
		const message = { author, text, attachments: [], ...nothingElse };
		postMessage(organization, conversation, message, new Date().toISOString());
		return;
	}
	const { id: memberId } = memberOf(
		organization,
		speaker === 'teammate' ? 'teammate' : 'organization',
	);
	writeAsMember(organization, conversation, { memberId, text });
}

function memberOf({ members }: Organization, type: Member['type']): Member {
	const found = members.find((member) => member.type === type);
	if (found === undefined) throw new Error(`the organization has no ${type}`);
	return found;
}

function moveBack({ items }: Organization, conversation: Conversation, ms: number): void {
	const earlier = (time: string) => new Date(Date.parse(time) - ms).toISOString();
	for (const item of items) {
		if (item.conversationId === conversation.id) item.createdAt = earlier(item.createdAt);
	}
	conversation.createdAt = earlier(conversation.createdAt);
	conversation.lastMessageAt = earlier(conversation.lastMessageAt);
}
