import type { Attachment } from '../conversations/ConversationItem';

/** A message that waits for its time. */
export interface ScheduledMessage {
	object: 'scheduledMessage';
	id: string;
	conversationId: string;
	isInternalNote: boolean;
	message: { text: string; attachments: Attachment[]; pagedInternalMemberIds: string[] };
	sendAsInternalMemberId: string;
	scheduledToSendAt: string;
	createdAt: string;
	modifiedAt: string;
	/** Absent until the message has been sent. */
	sentConversationItemId?: string;
}
