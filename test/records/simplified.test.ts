import { simplifiedContact } from '../../nodes/SpruceHealth/records/simplifiedContact';
import { simplifiedConversation } from '../../nodes/SpruceHealth/records/simplifiedConversation';
import { simplifiedConversationItem } from '../../nodes/SpruceHealth/records/simplifiedConversationItem';
import { simplifiedInvite } from '../../nodes/SpruceHealth/records/simplifiedInvite';

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

	it('of a contact that was created or updated tells whether it is new', () => {
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

	it('of a conversation is what it is about, with whom, and where it stands', () => {
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

	it('of a new conversation tells which request its first message is', () => {
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
				event: { type: 'inboundCall', data: { answered: false } },
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
			attachments: ['consent.pdf'],
			requestId: '',
		});
	});
});
