import { simplifiedContact } from '../../nodes/SpruceHealth/records/contact/simplifiedContact';
import { simplifiedConversation } from '../../nodes/SpruceHealth/records/conversation/simplifiedConversation';
import { simplifiedConversationItem } from '../../nodes/SpruceHealth/records/conversation/simplifiedConversationItem';
import { simplifiedInternalEndpoint } from '../../nodes/SpruceHealth/records/conversation/simplifiedInternalEndpoint';
import { simplifiedSavedMessage } from '../../nodes/SpruceHealth/records/conversation/simplifiedSavedMessage';
import { simplifiedScheduledMessage } from '../../nodes/SpruceHealth/records/conversation/simplifiedScheduledMessage';
import { simplifiedInvite } from '../../nodes/SpruceHealth/records/contact/simplifiedInvite';

describe('what Simplify leaves', () => {
	it('of a contact is who it is and how to reach it', () => {
		expect(
			simplifiedContact({
				object: 'contact',
				id: 'entity_1',
				displayName: 'Ada Exampleton',
				givenName: 'Ada',
				familyName: 'Exampleton',
				category: 'patient',
				dateOfBirth: '1980-01-30',
				phoneNumbers: [{ id: 'entityContact_1', value: '+12065551234', label: 'Cell' }],
				emailAddresses: null,
				tags: [{ id: 'tag_1', value: 'VIP' }],
				appURL: 'https://app.sprucehealth.com/org/1/contact/entity_1',
				integrationLinks: [],
				internalMemberIds: [],
			}),
		).toEqual({
			id: 'entity_1',
			displayName: 'Ada Exampleton',
			givenName: 'Ada',
			familyName: 'Exampleton',
			category: 'patient',
			dateOfBirth: '1980-01-30',
			phoneNumbers: ['+12065551234'],
			emailAddresses: [],
			tags: ['VIP'],
			appURL: 'https://app.sprucehealth.com/org/1/contact/entity_1',
		});
	});

	it('of a contact that was created or updated includes whether it is new', () => {
		const record = { id: 'entity_1', isNew: true };
		expect(simplifiedContact(record)).toMatchObject(record);
	});

	it('of an invite is who was invited, and to which conversation', () => {
		expect(
			simplifiedInvite({
				contact: { id: 'entity_1', displayName: 'Ada Exampleton', canEdit: true },
				conversation: { id: 't_1', type: 'secure', apiURL: 'https://example.com' },
				requestId: 'req_1',
			}),
		).toEqual({
			contact: {
				id: 'entity_1',
				displayName: 'Ada Exampleton',
				phoneNumbers: [],
				emailAddresses: [],
				tags: [],
			},
			conversation: { id: 't_1', type: 'secure', contactIds: [], participants: [], tags: [] },
			requestId: 'req_1',
		});
	});

	it('of an invite leaves out what Spruce did not send', () => {
		expect(simplifiedInvite({ contact: null, conversation: undefined })).toEqual({});
	});

	it('of a conversation is what it is about, with whom, and its status', () => {
		expect(
			simplifiedConversation({
				object: 'conversation',
				id: 't_1',
				title: 'Ada Exampleton',
				type: 'phone',
				archived: false,
				lastMessageAt: '2026-01-01T09:00:00Z',
				associatedContactIds: null,
				externalParticipants: [
					{
						displayName: 'Ada Exampleton',
						contact: 'entity_1',
						endpoint: { channel: 'phone', rawValue: '+12065551234' },
					},
					{ displayName: 'Someone else' },
				],
				tags: [{ id: 'tag_1', value: 'Billing' }],
				appURL: 'https://app.sprucehealth.com/org/1/thread/t_1',
			}),
		).toEqual({
			id: 't_1',
			title: 'Ada Exampleton',
			type: 'phone',
			archived: false,
			lastMessageAt: '2026-01-01T09:00:00Z',
			contactIds: [],
			participants: [
				{ displayName: 'Ada Exampleton', contactId: 'entity_1', address: '+12065551234' },
				{ displayName: 'Someone else' },
			],
			tags: ['Billing'],
			appURL: 'https://app.sprucehealth.com/org/1/thread/t_1',
		});
	});

	it('of a new conversation includes the request ID of its first message', () => {
		const record = { id: 't_1', postMessageRequestId: 'req_1' };
		expect(simplifiedConversation(record)).toMatchObject(record);
	});

	it('of an item is what was said or done, by whom and when', () => {
		expect(
			simplifiedConversationItem({
				object: 'conversationItem',
				id: 'ti_1',
				conversationId: 't_1',
				createdAt: '2026-01-01T09:00:00Z',
				direction: 'inbound',
				isInternalNote: false,
				author: { displayName: 'Ada Exampleton' },
				text: '',
				event: {
					type: 'inboundCall',
					data: {
						answered: false,
						duration: 41,
						voicemail: { mimetype: 'audio/mpeg', transcription: { id: 'tr_1', status: 'pending' } },
					},
				},
				attachments: [{ type: 'document', title: 'consent.pdf', data: {} }],
				pages: null,
				requestId: '',
			}),
		).toEqual({
			id: 'ti_1',
			conversationId: 't_1',
			createdAt: '2026-01-01T09:00:00Z',
			direction: 'inbound',
			isInternalNote: false,
			author: 'Ada Exampleton',
			text: '',
			event: 'inboundCall',
			transcriptionId: 'tr_1',
			durationSeconds: 41,
			answered: false,
			attachments: ['consent.pdf'],
			requestId: '',
		});
	});

	it('of an internal endpoint is the ID for sending messages, and its owner', () => {
		expect(
			simplifiedInternalEndpoint({
				object: 'internalEndpoint',
				endpoint: {
					object: 'endpoint',
					id: '+12065550100',
					channel: 'phone',
					label: 'Main Line',
					displayValue: '(206) 555-0100',
					rawValue: '+12065550100',
					isInternal: true,
				},
				owner: { type: 'teammate', id: 'entity_1', displayName: 'Dr. Hollis Mockwell' },
				additionalMembers: [{ type: 'team', id: 'entity_2', name: 'Front Desk' }],
			}),
		).toEqual({
			id: '+12065550100',
			channel: 'phone',
			label: 'Main Line',
			displayValue: '(206) 555-0100',
			rawValue: '+12065550100',
			ownerId: 'entity_1',
			ownerName: 'Dr. Hollis Mockwell',
			additionalMembers: ['Front Desk'],
		});
	});

	it('of a saved message is its text and who may use it', () => {
		expect(
			simplifiedSavedMessage({
				object: 'savedMessage',
				id: 'sm_1',
				title: 'Directions',
				text: 'We are on the second floor.',
				internal: false,
				shared: true,
				attachments: [{ type: 'image', title: 'map.png', data: {} }],
				creatorMemberId: 'entity_1',
				createdAt: '2026-01-01T09:00:00Z',
				modifiedAt: '2026-01-01T09:00:00Z',
			}),
		).toEqual({
			id: 'sm_1',
			title: 'Directions',
			text: 'We are on the second floor.',
			internal: false,
			shared: true,
			creatorMemberId: 'entity_1',
			attachments: ['map.png'],
		});
	});

	it('of a scheduled message is what will be sent, where and when', () => {
		expect(
			simplifiedScheduledMessage({
				object: 'scheduledMessage',
				id: 'scm_1',
				conversationId: 't_1',
				isInternalNote: false,
				message: {
					text: 'See you tomorrow',
					attachments: [{ type: 'document', title: 'form.pdf', data: {} }],
					pagedInternalMemberIds: [],
				},
				sendAsInternalMemberId: 'entity_1',
				scheduledToSendAt: '2026-01-02T09:00:00Z',
				createdAt: '2026-01-01T09:00:00Z',
				modifiedAt: '2026-01-01T09:00:00Z',
			}),
		).toEqual({
			id: 'scm_1',
			conversationId: 't_1',
			scheduledToSendAt: '2026-01-02T09:00:00Z',
			text: 'See you tomorrow',
			isInternalNote: false,
			sendAsInternalMemberId: 'entity_1',
			attachments: ['form.pdf'],
		});
	});

	it('of a record without its nested objects is the rest', () => {
		expect(simplifiedInternalEndpoint({ endpoint: null, owner: null })).toEqual({
			additionalMembers: [],
		});
		expect(simplifiedScheduledMessage({ id: 'scm_1', message: null })).toEqual({
			id: 'scm_1',
			attachments: [],
		});
	});
});
