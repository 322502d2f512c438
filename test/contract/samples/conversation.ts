import { byId } from '../../resources/byId';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const attachments = 'Files cannot be attached yet.';
const author = 'The first message of a conversation comes from the organization for now.';
const newConversation = 'A new conversation is not in the archive.';

const samples: ResourceSamples = {
	create: {
		least: () => ({ type: 'note' }),
		full: ({ contacts, internalEndpoints, members }) => {
			const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
			const [contact] = contacts.filter(({ hasAccount }) => hasAccount);
			const text = 'Hello';
			const contactIds = { contact: [{ contactId: byId(contact.id) }] };
			return [
				{
					type: 'secure',
					internalEndpointId: byId(link?.endpoint.id),
					contactId: byId(contact.id),
					text,
					options: { moreContactIds: contactIds, subject: 'Physical' },
				},
				{
					type: 'note',
					title: 'Huddle',
					text,
					options: { associatedContactIds: contactIds, memberIds: [members[1].id] },
				},
			];
		},
		notOffered: {
			'note.message.attachments': attachments,
			'note.message.author': author,
			'note.message.stayArchived': newConversation,
			'secure.message.attachments': attachments,
			'secure.message.author': author,
			'secure.message.stayArchived': newConversation,
		},
		schemas: { type: 'create_conversation_type' },
	},
	get: { least: chosenConversation },
	getAll: { least: () => ({}), schemas: { orderBy: 'conversations_orderBy' } },
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
					memberId: byId(members[1].id),
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
