import type { ConversationItem } from './ConversationItem';
import type { Organization } from '../Organization';
import { receiveItem } from './receiveItem';

/**
 * Somebody calls from a number such as `+12065550123`, and nobody answers.
 *
 * @param to the line that was called; default the first one
 */
export function missCall(organization: Organization, from: string, to?: string): ConversationItem {
	const data = { answered: false, duration: 20, failed: false, spam: false };
	return receiveItem(organization, {
		channel: 'phone',
		from,
		to,
		event: { type: 'inboundCall', data },
	});
}
