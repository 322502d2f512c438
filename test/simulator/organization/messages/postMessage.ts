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

/**
 * Puts a message into a conversation. Spruce does so a little later, the simulator at once.
 *
 * @param requestId empty where a member wrote the message in the Spruce app
 */
export function postMessage(
	organization: Organization,
	conversation: Conversation,
	message: Message,
	now: string,
	requestId = organization.newId('request'),
): ConversationItem {
	refuseUnfitMessage(conversation, message);
	const staysInside = message.isInternal || conversation.type === 'team';
	const item = newItem(organization, conversation, now, {
		requestId,
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
	// Reported of production: a second event about what the API sent, without the request id.
	if (requestId) announceItem(organization, 'conversationItem.updated', { ...item, requestId: '' });
	announce(organization, 'conversation.updated', conversation);
	if (!staysInside) organization.onMessageSent?.(conversation, message.text);
	return item;
}
