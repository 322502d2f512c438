import { announce } from '../announce';
import type { Conversation } from './Conversation';
import type { Organization } from '../Organization';

/** Removes a conversation with all that is in it, as people can in Spruce's app. */
export function deleteConversation(organization: Organization, conversation: Conversation): void {
	const isElsewhere = ({ conversationId }: { conversationId: string }) =>
		conversationId !== conversation.id;
	organization.conversations.splice(organization.conversations.indexOf(conversation), 1);
	organization.items = organization.items.filter(isElsewhere);
	organization.scheduledMessages = organization.scheduledMessages.filter(isElsewhere);
	announce(organization, 'conversation.deleted', conversation);
}
