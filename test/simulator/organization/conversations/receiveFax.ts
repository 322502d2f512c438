import type { Media } from '../files/Media';
import type { Organization } from '../Organization';
import type { ConversationItem } from './ConversationItem';
import { receiveItem } from './receiveItem';

/** A fax arrives from a number such as `+12065550123`. Spruce shows most faxes as one PDF. */
export function receiveFax(
	organization: Organization,
	from: string,
	files: Array<Omit<Media, 'id'>>,
): ConversationItem {
	return receiveItem(organization, { channel: 'fax', from, attachments: files });
}
