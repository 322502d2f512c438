import { Refusal } from '../../serving/Refusal';
import { announce } from '../announce';
import { announceItem } from '../conversations/announceItem';
import type { Conversation } from '../conversations/Conversation';
import type { ConversationItem } from '../conversations/ConversationItem';
import { nameOf } from '../Member';
import { newItem } from '../conversations/newItem';
import type { Organization } from '../Organization';
import type { Message } from './readMessage';

/** Refuses a message that this conversation does not take. */
export function refuseUnfitMessage(conversation: Conversation, message: Message): void {
	if (conversation.isReadOnly) throw Refusal.invalidInput('conversation is read-only');
	if (conversation.type === 'note' && !message.isInternal) {
		throw Refusal.invalidInput('message.internal must be true in a note conversation');
	}
}

/** Puts a message into a conversation. Spruce does so a little later, the simulator at once. */
export function postMessage(
	organization: Organization,
	conversation: Conversation,
	message: Message,
	now: string,
): ConversationItem {
	refuseUnfitMessage(conversation, message);
	const staysInside = message.isInternal || conversation.type === 'team';
	const item = newItem(organization, conversation, now, {
		requestId: organization.newId('request'),
		direction: staysInside ? 'none' : 'outbound',
		isInternalNote: message.isInternal,
		text: message.text,
		author: { id: message.author.id, displayName: nameOf(message.author) },
		attachments: message.attachments,
		pages: message.pagedMemberIds.map((memberId) => ({
			id: organization.newId('page'),
			memberId,
			resolved: false,
		})),
	});
	organization.items.push(item);
	conversation.lastMessageAt = now;
	if (!message.staysArchived) conversation.archived = false;
	announceItem(organization, 'conversationItem.created', item);
	// Reported of production: a second event about the same item, without the request id.
	announceItem(organization, 'conversationItem.updated', { ...item, requestId: '' });
	announce(organization, 'conversation.updated', conversation);
	return item;
}
