import type { IDataObject } from 'n8n-workflow';
import { byId } from '../../resources/byId';
import { itemWithFiles } from '../../resources/itemWithFiles';
import { nameOf } from '../../simulator/organization/Member';
import type { Organization } from '../../simulator/startSimulator';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const newConversation = 'A new conversation is not in the archive.';

const ofUpdate = 'Update changes several things at once.';

function addedTags(organization: Organization): IDataObject {
	return { ...chosenConversation(organization), tagIds: ['Contract', 'Urgent'] };
}

function assigned(organization: Organization, member: number): IDataObject {
	const assignToMemberId = byId(organization.members[member].id);
	return { ...chosenConversation(organization), assignToMemberId };
}

/** One of the tags of a conversation, by its text. */
function removedTag({ conversations }: Organization): IDataObject {
	const [{ id, tags }] = conversations.filter((conversation) => conversation.tags.length > 1);
	return { conversationId: byId(id), tagIds: [tags[0].value] };
}

const samples: ResourceSamples = {
	addTags: {
		least: addedTags,
		full: (organization) => [addedTags(organization)],
		notOffered: { archived: ofUpdate, assignToMemberId: ofUpdate },
	},
	archive: {
		least: chosenConversation,
		full: (organization) => [
			{ conversationId: byId(organization.conversations.find(({ archived }) => !archived)?.id) },
		],
		notOffered: { assignToMemberId: ofUpdate, tagIds: ofUpdate },
	},
	assign: {
		least: (organization) => assigned(organization, 1),
		full: (organization) => [
			assigned(organization, 2),
			{ ...chosenConversation(organization), assignTo: 'nobody' },
		],
		notOffered: { archived: ofUpdate, tagIds: ofUpdate },
		ownLists: ['assignTo'],
	},
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
		ownLists: ['channels', 'waitingFor'],
	},
	removeTags: {
		least: removedTag,
		full: (organization) => [removedTag(organization)],
		notOffered: { archived: ofUpdate, assignToMemberId: ofUpdate },
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
