import { addFile } from '../files/addFile';
import type { Media } from '../files/Media';
import type { Organization } from '../Organization';
import { announceItem } from './announceItem';
import type { ConversationItem, PhoneCallEvent } from './ConversationItem';
import { receiveItem } from './receiveItem';

/**
 * A call from a number such as `+12065550123` is answered and recorded. As in Spruce, the recordings
 * come after the call, with an update of its item.
 */
export function recordCall(
	organization: Organization,
	from: string,
	recordings: Array<Omit<Media, 'id'>>,
): ConversationItem {
	const data: PhoneCallEvent['data'] = {
		answered: true,
		duration: 95,
		failed: false,
		spam: false,
	};
	const call = receiveItem(organization, {
		channel: 'phone',
		from,
		event: { type: 'inboundCall', data },
	});
	data.recordings = recordings.map((file) => addFile(organization, file));
	announceItem(organization, 'conversationItem.updated', call);
	return call;
}
