import type { Conversation } from './Conversation';
import type { ConversationItem } from './ConversationItem';
import type { Organization } from '../Organization';

/** An item of a conversation, not yet in it: an inbound text unless `fields` says otherwise. */
export function newItem(
	organization: Organization,
	conversation: Conversation,
	createdAt: string,
	fields: Partial<ConversationItem>,
): ConversationItem {
	const id = organization.newId('ti');
	return {
		object: 'conversationItem',
		id,
		conversationId: conversation.id,
		requestId: '',
		direction: 'inbound',
		isInternalNote: false,
		text: '',
		author: { displayName: conversation.title },
		attachments: [],
		pages: [],
		buttons: [],
		canDelete: true,
		createdAt,
		modifiedAt: createdAt,
		appURL: `${conversation.appURL}/message/${id}`,
		apiURL: `https://api.sprucehealth.com/v1/conversationItems/${id}`,
		...fields,
	};
}
