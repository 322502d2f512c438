import type { Simulator } from '../../../simulator/Simulator';
import { nameOf } from '../../../simulator/organization/Member';
import type { ConversationItem } from '../../../simulator/organization/conversations/ConversationItem';
import { notesIn } from './conversationView';

/** What the team sees of a conversation in Spruce. */
export interface SeenConversation {
	archived: boolean;
	/** Who takes care of it. */
	assignee?: string;
	tags: string[];
	/** The texts of its internal notes, oldest first. */
	notes: string[];
}

/** The conversation that an item is in, as the team sees it now. */
export function conversationWith(
	{ organization }: Pick<Simulator, 'organization'>,
	{ conversationId }: ConversationItem,
): SeenConversation {
	const conversation = organization.conversations.find(({ id }) => id === conversationId);
	if (conversation === undefined) throw new Error(`there is no conversation ${conversationId}`);
	const assignee = organization.members.find(({ id }) => id === conversation.assignedToMemberId);
	return {
		archived: conversation.archived,
		...(assignee && { assignee: nameOf(assignee) }),
		tags: conversation.tags.map(({ value }) => value),
		notes: notesIn(organization, conversationId),
	};
}
