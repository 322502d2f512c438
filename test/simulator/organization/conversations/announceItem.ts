import { announce } from '../announce';
import type { ConversationItem } from './ConversationItem';
import type { Organization } from '../Organization';

/** Announces a change of an item, which webhooks tell together with its whole conversation. */
export function announceItem(
	organization: Organization,
	type: `conversationItem.${'created' | 'updated' | 'deleted' | 'restored'}`,
	item: ConversationItem,
): void {
	const conversation = organization.conversations.find(({ id }) => id === item.conversationId);
	announce(organization, type, { ...item, conversation });
}
