import { byId } from '../../resources/byId';
import { waitingMessage } from '../../resources/waitingMessage';
import { nameOf } from '../../simulator/organization/Member';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

const sendAt = '2999-12-31T09:00:00Z';

const samples: ResourceSamples = {
	create: {
		least: (organization) => ({ ...chosenConversation(organization), sendAt, text: 'Hello' }),
		full: (organization) => [
			{
				...chosenConversation(organization),
				sendAt,
				text: 'Hello',
				options: {
					authorId: byId(organization.members[1].id),
					onlyBetween: { hours: { from: '9:00 AM', to: '6:00 PM' } },
				},
			},
			{
				...chosenConversation(organization),
				sendAt,
				options: { savedMessageId: byId(organization.savedMessages[0].id) },
			},
		],
		ownLists: ['days'],
		notOffered: {
			'message.internal': 'An internal note has an operation of its own: Schedule Internal Note.',
		},
	},
	createNote: {
		least: (organization) => ({ ...chosenConversation(organization), sendAt, text: 'Hello' }),
		full: (organization) => [
			{
				...chosenConversation(organization),
				sendAt,
				text: 'Hello',
				options: {
					authorId: byId(organization.members[1].id),
					mentionMemberIds: [organization.members[2].id, nameOf(organization.members[1])],
				},
			},
			{
				...chosenConversation(organization),
				sendAt,
				options: { savedMessageId: byId(organization.savedMessages[0].id) },
			},
		],
	},
	delete: {
		least: (organization) => ({ scheduledMessageId: byId(waitingMessage(organization).id) }),
	},
	getAll: {
		least: (organization) => {
			waitingMessage(organization);
			return {};
		},
		full: (organization) => [{ scope: 'conversation', ...chosenConversation(organization) }],
		ownLists: ['scope'],
	},
};

export default samples;
