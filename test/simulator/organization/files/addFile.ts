import type { FileReference } from '../conversations/ConversationItem';
import type { Media } from './Media';
import type { Organization } from '../Organization';

/** Keeps a file that came from outside; the reference is for an item's attachments or call. */
export function addFile(organization: Organization, file: Omit<Media, 'id'>): FileReference {
	const id = organization.newId('media');
	organization.media.push({ id, ...file });
	return { mediaId: id, mimetype: file.contentType, name: file.filename };
}
