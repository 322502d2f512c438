import type { Conversation } from './Conversation';
import type { Organization } from '../Organization';

/** An empty conversation, not yet in the organization. */
export function newConversation(
	organization: Organization,
	createdAt: string,
	fields: Partial<Conversation> & Pick<Conversation, 'type' | 'title'>,
): Conversation {
	const id = organization.newId('t');
	return {
		object: 'conversation',
		id,
		archived: false,
		isReadOnly: false,
		associatedContactIds: [],
		externalParticipants: [],
		internalMemberIds: [organization.id],
		tags: [],
		createdAt,
		lastMessageAt: createdAt,
		appURL: `https://app.sprucehealth.com/org/${organization.id}/thread/${id}`,
		apiURL: `https://api.sprucehealth.com/v1/conversations/${id}`,
		...fields,
	};
}
