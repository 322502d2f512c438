import { byId } from '../../resources/byId';
import { itemWithFiles } from '../../resources/itemWithFiles';
import { nameOf } from '../../simulator/organization/Member';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const newConversation = 'A new conversation is not in the archive.';

const samples: ResourceSamples = {
	create: {
		least: () => ({ type: 'note' }),
		full: ({ contacts, internalEndpoints, members, savedMessages }) => {
			const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
			const [contact] = contacts.filter(({ hasAccount }) => hasAccount);
			const text = 'Hello';
			const contactIds = { contact: [{ contactId: byId(contact.id) }] };
			const said = { attachments: 'data', authorId: byId(members[1].id) };
			return [
				{
					type: 'secure',
					internalEndpointId: byId(link?.endpoint.id),
					contactId: byId(contact.id),
					text,
					options: { ...said, moreContactIds: contactIds, subject: 'Physical' },
				},
				{
					type: 'note',
					title: 'Huddle',
					text,
					options: {
						...said,
						associatedContactIds: contactIds,
						memberIds: [members[1].id],
						mentionMemberIds: [nameOf(members[1])],
					},
				},
				{ type: 'note', options: { savedMessageId: byId(savedMessages[0].id) } },
			];
		},
		items: [itemWithFiles({ data: '%PDF-1.4' })],
		notOffered: {
			'note.message.stayArchived': newConversation,
			'secure.message.stayArchived': newConversation,
		},
		schemas: { type: 'create_conversation_type' },
	},
	get: { least: chosenConversation },
	getAll: { least: () => ({}), schemas: { orderBy: 'conversations_orderBy' } },
	getNeedingReply: {
		least: () => ({ options: { lookBackDays: 3650, includeArchived: true } }),
		ownLists: ['channels'],
	},
	update: {
		least: (organization) => ({
			...chosenConversation(organization),
			updateFields: { archived: true },
		}),
		full: ({ conversations, conversationTags, members }) => [
			{
				conversationId: byId(conversations[0].id),
				updateFields: {
					archived: true,
					assignToMemberId: byId(members[1].id),
					tagIds: [conversationTags[0].id],
				},
			},
			{
				conversationId: byId(conversations[0].id),
				updateFields: { addTagIds: ['Contract'], removeTagIds: ['Urgent'] },
			},
		],
	},
};

export default samples;
