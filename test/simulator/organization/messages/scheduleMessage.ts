import type { Input } from '../../serving/Input';
import { announce } from '../announce';
import type { Conversation } from '../conversations/Conversation';
import type { Organization } from '../Organization';
import { refuseUnfitMessage } from './postMessage';
import type { Message } from './readMessage';
import type { ScheduledMessage } from './ScheduledMessage';

/** Reads `sendAt`, which must lie ahead. */
export function readSendAt(input: Input, now: string): string | undefined {
	const sendAt = input.dateTime('sendAt');
	return sendAt !== undefined && sendAt <= now
		? input.refuse('sendAt', 'must be in the future')
		: sendAt;
}

/** Keeps a message until its time comes. */
export function scheduleMessage(
	organization: Organization,
	conversation: Conversation,
	message: Message,
	sendAt: string,
	now: string,
): ScheduledMessage {
	refuseUnfitMessage(conversation, message);
	const scheduled: ScheduledMessage = {
		object: 'scheduledMessage',
		id: organization.newId('scm'),
		conversationId: conversation.id,
		isInternalNote: message.isInternal,
		message: {
			text: message.text,
			attachments: message.attachments,
			pagedInternalMemberIds: message.pagedMemberIds,
		},
		sendAsInternalMemberId: message.author.id,
		scheduledToSendAt: sendAt,
		createdAt: now,
		modifiedAt: now,
	};
	organization.scheduledMessages.push(scheduled);
	announce(organization, 'scheduledMessage.created', scheduled);
	return scheduled;
}
