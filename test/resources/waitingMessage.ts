import type { Organization } from '../simulator/startSimulator';
import type { ScheduledMessage } from '../simulator/organization/messages/ScheduledMessage';

/** Adds a message that is waiting to be sent. It is in the first conversation by default. */
export function waitingMessage(
	organization: Organization,
	{ text = 'See you tomorrow', ...more }: Partial<ScheduledMessage> & { text?: string } = {},
): ScheduledMessage {
	const [author] = organization.members;
	const waiting: ScheduledMessage = {
		object: 'scheduledMessage',
		id: organization.newId('scm'),
		conversationId: organization.conversations[0].id,
		isInternalNote: false,
		message: { text, attachments: [], pagedInternalMemberIds: [] },
		sendAsInternalMemberId: author.id,
		scheduledToSendAt: '2099-01-30T14:00:00.000Z',
		createdAt: '2026-01-01T09:00:00.000Z',
		modifiedAt: '2026-01-01T09:00:00.000Z',
		...more,
	};
	organization.scheduledMessages.push(waiting);
	return waiting;
}
