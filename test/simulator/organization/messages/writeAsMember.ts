import type { Conversation } from '../conversations/Conversation';
import type { ConversationItem } from '../conversations/ConversationItem';
import { findById } from '../findById';
import type { Organization } from '../Organization';
import { postMessage } from './postMessage';

/**
 * A member writes in the Spruce app: to the patient, to the others of a team conversation, or an
 * internal note.
 */
export function writeAsMember(
	organization: Organization,
	conversation: Conversation,
	{ memberId, text, isInternal = false }: { memberId: string; text: string; isInternal?: boolean },
): ConversationItem {
	const author = findById('member', organization.members, memberId);
	const nothingElse = { staysArchived: false, pagedMemberIds: [], attachments: [] };
	const now = new Date().toISOString();
	// Only messages that were sent by the API have a request ID.
	return postMessage(
		organization,
		conversation,
		{ author, text, isInternal, ...nothingElse },
		now,
		'',
	);
}
