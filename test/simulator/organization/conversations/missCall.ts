import type { ConversationItem } from './ConversationItem';
import type { Organization } from '../Organization';
import { receiveItem } from './receiveItem';

/** Somebody calls from a number such as `+12065550123`, and nobody answers. */
export function missCall(organization: Organization, from: string): ConversationItem {
	const data = { answered: false, duration: 20, failed: false, spam: false };
	return receiveItem(organization, {
		channel: 'phone',
		from,
		event: { type: 'inboundCall', data },
	});
}
