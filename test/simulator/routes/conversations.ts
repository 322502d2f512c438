import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { announce } from '../organization/announce';
import type { Conversation } from '../organization/conversations/Conversation';
import { findById } from '../organization/findById';
import type { Organization } from '../organization/Organization';
import { pickByIds } from '../organization/pickByIds';

/** Reading and changing conversations. */
export const conversations: Operation[] = [
	{
		operationId: 'ListConversations',
		method: 'GET',
		path: '/conversations',
		lists: 'conversations',
		isPaged: true,
		handle(call) {
			const orderBy = Input.of(call.query).requiredChoice('orderBy', ['created', 'last_message']);
			const timeOf = ({ createdAt, lastMessageAt }: Conversation) =>
				orderBy === 'created' ? createdAt : lastMessageAt;
			return answerPage(call, call.organization.conversations, {
				listing: `conversations ${orderBy}`,
				property: 'conversations',
				keysOf: (conversation) => [timeOf(conversation), conversation.id],
				takesStartFrom: true,
				largestPage: 200,
				usualPage: 50,
			});
		},
	},
	{
		operationId: 'Conversation',
		method: 'GET',
		path: '/conversations/{conversationId}',
		handle: ({ organization, params }) => ({
			status: 200,
			body: {
				conversation: findById('conversation', organization.conversations, params.conversationId),
			},
		}),
	},
	{
		operationId: 'UpdateConversation',
		method: 'PATCH',
		path: '/conversations/{conversationId}',
		isKeyed: true,
		handle({ organization, params, body }) {
			const { conversations: all, conversationTags } = organization;
			const conversation = findById('conversation', all, params.conversationId);
			const input = Input.of(body);
			const archived = input.flag('archived');
			const assignee = readAssignee(organization, input);
			const tags = pickByIds(input, 'tagIds', conversationTags);

			if (archived !== undefined) conversation.archived = archived;
			if (tags) conversation.tags = tags;
			if (assignee === '') delete conversation.assignedToMemberId;
			else if (assignee) assign(conversation, assignee);
			announce(organization, 'conversation.updated', conversation);
			return {
				status: 200,
				body: organization.wrapsUpdatedConversation ? { conversation } : conversation,
				changedId: conversation.id,
			};
		},
	},
	{
		operationId: 'ContactConversations',
		method: 'GET',
		path: '/contacts/{contactId}/conversations',
		lists: 'conversations',
		handle({ organization, params }) {
			const { id } = findById('contact', organization.contacts, params.contactId);
			const found = organization.conversations.filter(({ associatedContactIds }) =>
				associatedContactIds.includes(id),
			);
			return { status: 200, body: { conversations: found } };
		},
	},
];

function readAssignee(organization: Organization, input: Input): string | undefined {
	const id = input.text('assignToMemberId');
	if (!id) return id;
	const member = organization.members.find((candidate) => candidate.id === id);
	return member && member.type !== 'organization'
		? id
		: input.refuse('assignToMemberId', `is not the id of a team or teammate: ${id}`);
}

function assign(conversation: Conversation, memberId: string): void {
	conversation.assignedToMemberId = memberId;
	if (!conversation.internalMemberIds.includes(memberId)) {
		conversation.internalMemberIds.push(memberId);
	}
}
