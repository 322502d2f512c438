import type {
	Attachment,
	FileReference,
} from '../../simulator/organization/conversations/ConversationItem';
import { newItem } from '../../simulator/organization/conversations/newItem';
import type { Organization } from '../../simulator/organization/Organization';

/** Stores a file as if someone had sent it. */
export function storedFile(
	organization: Organization,
	contentType: string,
	content: Buffer,
): FileReference {
	const mediaId = organization.newId('media');
	organization.media.push({ id: mediaId, filename: 'stored', contentType, content });
	return { mediaId, mimetype: contentType };
}

/** Adds a received fax or message with these attachments, and returns its ID. */
export function itemWithAttachments(organization: Organization, attachments: Attachment[]): string {
	const [conversation] = organization.conversations;
	const item = newItem(organization, conversation, '2026-03-31T09:00:00.000Z', { attachments });
	organization.items.push(item);
	return item.id;
}

/** Adds a call with these recordings and perhaps a voicemail, and returns its ID. */
export function itemOfCall(
	organization: Organization,
	files: { recordings?: FileReference[]; voicemail?: FileReference },
): string {
	const [conversation] = organization.conversations;
	const data = { answered: true, duration: 60, failed: false, spam: false, ...files };
	const item = newItem(organization, conversation, '2026-03-31T09:00:00.000Z', {
		event: { type: 'inboundCall', data },
	});
	organization.items.push(item);
	return item.id;
}
