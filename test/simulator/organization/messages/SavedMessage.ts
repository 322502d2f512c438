import type { Attachment } from '../conversations/ConversationItem';

/** A text that members keep for reuse. */
export interface SavedMessage {
	object: 'savedMessage';
	id: string;
	title: string;
	text: string;
	internal: boolean;
	shared: boolean;
	attachments: Attachment[];
	creatorMemberId: string;
	createdAt: string;
	modifiedAt: string;
}
