import { announceItem } from './announceItem';
import type { ConversationItem } from './ConversationItem';
import type { Organization } from '../Organization';

/** Brings a deleted item back, as people can in Spruce's app. */
export function restoreItem(organization: Organization, item: ConversationItem): void {
	organization.items.push(item);
	announceItem(organization, 'conversationItem.restored', item);
}
