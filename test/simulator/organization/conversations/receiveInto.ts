import { addFile } from '../files/addFile';
import { announce } from '../announce';
import { announceItem } from './announceItem';
import { attachmentTypeOf } from '../files/attachmentTypeOf';
import type { Conversation, ExternalParticipant } from './Conversation';
import type { ConversationItem, PhoneCallEvent } from './ConversationItem';
import type { Media } from '../files/Media';
import { newItem } from './newItem';
import type { Organization } from '../Organization';

/** What an inbound item holds. */
export interface InboundContent {
	text?: string;
	attachments?: Array<Omit<Media, 'id'>>;
	/** Of calls; `addFile` returns the reference to a voicemail or recording. */
	event?: PhoneCallEvent;
}

/** Puts an inbound item of one of the participants into a conversation, and announces it. */
export function receiveInto(
	organization: Organization,
	conversation: Conversation,
	{ displayName, contact }: ExternalParticipant,
	{ text = '', attachments = [], event }: InboundContent,
): ConversationItem {
	const now = new Date().toISOString();
	// Only in secure conversations is the sender known for sure.
	const isSecure = conversation.type === 'secure';
	const item = newItem(organization, conversation, now, {
		author: { displayName, ...(isSecure && contact && { id: contact }) },
		text,
		attachments: attachments.map((file) => ({
			type: attachmentTypeOf(file.contentType),
			title: file.filename,
			data: addFile(organization, file),
		})),
		...(event && { event, canDelete: false }),
	});
	organization.items.push(item);
	Object.assign(conversation, { lastMessageAt: now, archived: false });
	announceItem(organization, 'conversationItem.created', item);
	announce(organization, 'conversation.updated', conversation);
	return item;
}
