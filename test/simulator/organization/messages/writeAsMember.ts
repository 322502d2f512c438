import type { Conversation } from '../conversations/Conversation';
import type { ConversationItem } from '../conversations/ConversationItem';
import { findById } from '../findById';
import type { Organization } from '../Organization';
import { postMessage } from './postMessage';

/** A member writes in the Spruce app: to the patient, or to the others of a team conversation. */
export function writeAsMember(
	organization: Organization,
	conversation: Conversation,
	{ memberId, text }: { memberId: string; text: string },
): ConversationItem {
	const author = findById('member', organization.members, memberId);
	const nothingElse = {
		isInternal: false,
		staysArchived: false,
		pagedMemberIds: [],
		attachments: [],
	};
	const now = new Date().toISOString();
	// Only messages that were sent by the API have a request ID.
	return postMessage(organization, conversation, { author, text, ...nothingElse }, now, '');
}
