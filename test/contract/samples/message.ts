import type { IDataObject } from 'n8n-workflow';
import { byId } from '../../resources/byId';
import { itemWithFiles } from '../../resources/itemWithFiles';
import { nameOf } from '../../simulator/organization/Member';
import type { Organization } from '../../simulator/startSimulator';
import type { ResourceSamples } from './OperationSample';
import { chosenConversation } from './parts/chosen';

/** Every option of a message that is sent at once. */
function everyOption({ members }: Organization): IDataObject {
	return {
		attachments: 'data',
		authorId: byId(members[1].id),
		stayArchived: true,
		waitSeconds: 1,
	};
}

const forNotes = 'An internal note has an operation of its own: Add Internal Note.';

const samples: ResourceSamples = {
	addNote: {
		least: (organization) => ({ ...chosenConversation(organization), text: 'Hello' }),
		full: (organization) => [
			{
				...chosenConversation(organization),
				text: 'Hello',
				options: {
					...everyOption(organization),
					mentionMemberIds: [organization.members[2].id, nameOf(organization.members[1])],
				},
			},
			{
				...chosenConversation(organization),
				options: { savedMessageId: byId(organization.savedMessages[0].id) },
			},
		],
		items: [itemWithFiles({ data: '%PDF-1.4' })],
	},
	post: {
		least: (organization) => ({ ...chosenConversation(organization), text: 'Hello' }),
		full: (organization) => [
			{
				...chosenConversation(organization),
				text: 'Hello',
				options: everyOption(organization),
			},
			{
				...chosenConversation(organization),
				options: { savedMessageId: byId(organization.savedMessages[0].id) },
			},
		],
		items: [itemWithFiles({ data: '%PDF-1.4' })],
		notOffered: { internal: forNotes },
	},
	send: {
		least: () => ({ sendTo: 'fax', faxNumber: '(206) 555-1234', text: 'Hello' }),
		full: (organization) => {
			const { contacts, internalEndpoints, savedMessages } = organization;
			const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
			const phone = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'phone');
			const reachable = contacts.find(({ emailAddresses }) => emailAddresses.length > 0);
			const authorId = byId(organization.members[1].id);
			return [
				{
					sendTo: 'contact',
					contactId: byId(contacts.find(({ hasAccount }) => hasAccount)?.id),
					internalEndpointId: byId(link?.endpoint.id),
					text: 'Hello',
					options: {
						...everyOption(organization),
						deliveryMethod: 'new_conversation',
						subject: 'Physical',
					},
				},
				{
					sendTo: 'phoneOrEmail',
					phoneOrEmail: '(206) 555-1234',
					internalEndpointId: byId(phone?.endpoint.id),
					text: 'Hello',
					options: { waitSeconds: 1 },
				},
				{
					sendTo: 'contactPhone',
					contactId: byId(reachable?.id),
					label: reachable?.phoneNumbers[0].label,
					internalEndpointId: byId(phone?.endpoint.id),
					text: 'Hello',
				},
				{
					sendTo: 'contactEmail',
					contactId: byId(reachable?.id),
					text: 'Hello',
				},
				{
					sendTo: 'conversation',
					...chosenConversation(organization),
					text: 'Hello',
					options: everyOption(organization),
				},
				{
					sendTo: 'conversation',
					...chosenConversation(organization),
					text: 'Hello',
					options: { authorId, sendAt: '2999-12-31T09:00:00Z' },
				},
				{
					sendTo: 'fax',
					faxNumber: '(206) 555-1234',
					options: {
						savedMessageId: byId(savedMessages[0].id),
						sendAt: '2999-12-31T09:00:00Z',
						onlyBetween: { hours: { from: '9:00 AM', to: '18:00', days: ['monday', 'friday'] } },
					},
				},
			];
		},
		many: ({ contacts, internalEndpoints }) => ({
			parameters: {
				sendTo: 'contactPhone',
				contactId: byId('={{ $json.id }}'),
				internalEndpointId: byId(
					internalEndpoints.find(({ endpoint }) => endpoint.channel === 'phone')?.endpoint.id,
				),
				text: 'Hello',
			},
			items: contacts.slice(0, 10).map(({ id }) => ({ json: { id } })),
		}),
		items: [itemWithFiles({ data: '%PDF-1.4' })],
		notOffered: { internal: forNotes, 'message.internal': forNotes },
		schemas: { deliveryMethod: 'conversation_messagePost_secureConversationSelection' },
		ownLists: ['sendTo', 'days'],
	},
	sendAndWait: {
		least: (organization) => ({
			sendTo: 'conversation',
			...chosenConversation(organization),
			message: 'See you tomorrow at 9:00?',
		}),
		full: (organization) => {
			const { contacts, internalEndpoints, members, savedMessages } = organization;
			const link = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'secure');
			const phone = internalEndpoints.find(({ endpoint }) => endpoint.channel === 'phone');
			const reachable = contacts.find(({ emailAddresses }) => emailAddresses.length > 0);
			const howToRead = {
				message: 'See you tomorrow at 9:00?',
				responseType: 'approval',
				limitWaitHours: 0.5,
			};
			const options = {
				attachments: 'data',
				authorId: byId(members[1].id),
				ifUnclear: 'resume',
				noWords: 'R, reschedule',
				yesWords: 'C, confirm',
			};
			return [
				{
					sendTo: 'contact',
					contactId: byId(contacts.find(({ hasAccount }) => hasAccount)?.id),
					internalEndpointId: byId(link?.endpoint.id),
					...howToRead,
					options,
				},
				{
					sendTo: 'phoneOrEmail',
					phoneOrEmail: '(206) 555-1234',
					internalEndpointId: byId(phone?.endpoint.id),
					...howToRead,
					responseType: 'freeText',
				},
				{
					sendTo: 'contactPhone',
					contactId: byId(reachable?.id),
					label: reachable?.phoneNumbers[0].label,
					internalEndpointId: byId(phone?.endpoint.id),
					...howToRead,
				},
				{ sendTo: 'contactEmail', contactId: byId(reachable?.id), ...howToRead },
				{
					sendTo: 'conversation',
					...chosenConversation(organization),
					...howToRead,
					options: { ...options, onlyFrom: `${nameOf(members[1])}, (206) 555-1234` },
				},
				{
					sendTo: 'conversation',
					...chosenConversation(organization),
					...howToRead,
					message: '',
					options: { savedMessageId: byId(savedMessages[0].id) },
				},
			];
		},
		items: [itemWithFiles({ data: '%PDF-1.4' })],
		notOffered: {
			'destination.faxEndpoint': 'Nobody answers a fax.',
			'destination.secureEndpoint':
				'A question goes on in the conversation that the patient knows.',
			internal: forNotes,
			'message.internal': forNotes,
			stayArchived: 'A conversation with an open question belongs in the inbox.',
			'message.stayArchived': 'A conversation with an open question belongs in the inbox.',
			sendAt: 'It is not known how long to wait for the reply to a question that is not asked yet.',
		},
		ownLists: ['sendTo', 'responseType', 'ifUnclear'],
	},
};

export default samples;
