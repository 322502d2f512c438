import { announce } from '../announce';
import type { Organization } from '../Organization';
import { postMessage } from './postMessage';

/** Posts the scheduled messages whose time has come. */
export function sendDueMessages(organization: Organization, now: string): void {
	for (const scheduled of organization.scheduledMessages) {
		if (scheduled.sentConversationItemId || scheduled.scheduledToSendAt > now) continue;
		const conversation = organization.conversations.find(
			({ id }) => id === scheduled.conversationId,
		);
		const author = organization.members.find(({ id }) => id === scheduled.sendAsInternalMemberId);
		if (!conversation || !author) continue;
		const item = postMessage(
			organization,
			conversation,
			{
				text: scheduled.message.text,
				isInternal: scheduled.isInternalNote,
				staysArchived: false,
				author,
				pagedMemberIds: scheduled.message.pagedInternalMemberIds,
				attachments: scheduled.message.attachments,
			},
			now,
		);
		scheduled.sentConversationItemId = item.id;
		scheduled.modifiedAt = now;
		announce(organization, 'scheduledMessage.sent', scheduled);
	}
}
