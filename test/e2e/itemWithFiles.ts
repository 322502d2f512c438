import { randomBytes } from 'node:crypto';
import type { ConversationItem } from '../simulator/organization/conversations/ConversationItem';
import type { Media } from '../simulator/organization/files/Media';
import { newItem } from '../simulator/organization/conversations/newItem';
import type { Organization } from '../simulator/organization/Organization';

/** Large enough to come in several pieces. */
const fileSize = 300_000;

/** Adds a call with an attachment and a voicemail to the first conversation by phone. */
export function addItemWithFiles(organization: Organization): {
	item: ConversationItem;
	files: Media[];
} {
	const conversation = organization.conversations.find(({ type }) => type === 'phone');
	if (conversation === undefined) throw new Error('no conversation by phone was seeded');
	const letter = newFile(organization, 'Überweisung 1.pdf', 'application/pdf');
	const voicemail = newFile(organization, 'voicemail.wav', 'audio/wav');
	const item = newItem(organization, conversation, new Date().toISOString(), {
		attachments: [
			{
				type: 'document',
				title: letter.filename,
				data: { mediaId: letter.id, mimetype: letter.contentType },
			},
		],
		event: {
			type: 'inboundCall',
			data: {
				answered: false,
				duration: 20,
				failed: false,
				spam: false,
				voicemail: { mediaId: voicemail.id, mimetype: voicemail.contentType },
			},
		},
	});
	organization.items.push(item);
	return { item, files: [letter, voicemail] };
}

function newFile(organization: Organization, filename: string, contentType: string): Media {
	const media: Media = {
		id: organization.newId('media'),
		filename,
		contentType,
		content: randomBytes(fileSize),
	};
	organization.media.push(media);
	return media;
}
