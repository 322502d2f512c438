import { announce } from '../announce';
import type { Contact } from '../contacts/Contact';
import type { Conversation } from './Conversation';
import type { Endpoint } from '../Endpoint';
import { newConversation } from './newConversation';
import type { Organization } from '../Organization';
import { toDisplay } from '../contacts/phoneNumber';

/** Opens a conversation and announces it. */
export function openConversation(
	organization: Organization,
	now: string,
	fields: Partial<Conversation> & Pick<Conversation, 'type' | 'title'>,
): Conversation {
	const conversation = newConversation(organization, now, fields);
	organization.conversations.push(conversation);
	announce(organization, 'conversation.created', conversation);
	return conversation;
}

/** What a secure conversation with these contacts has. */
export function secureFields(internalEndpoint: Endpoint, contacts: Contact[], subject?: string) {
	return {
		type: 'secure' as const,
		title: contacts.map(({ displayName }) => displayName).join(', '),
		...(subject && { subtitle: subject }),
		associatedContactIds: contacts.map(({ id }) => id),
		externalParticipants: contacts.map(({ id, displayName }) => ({ displayName, contact: id })),
		// As in Spruce: in a conversation a Spruce Link has another id, only its rawValue is the same.
		internalEndpoint: {
			...internalEndpoint,
			id: `secureEndpoint_${internalEndpoint.id.slice(-9)}`,
		},
	};
}

/** What a conversation with a phone number, fax number or email address has. */
export function addressFields(
	internalEndpoint: Endpoint,
	address: string,
	contact: Contact | undefined,
) {
	const { channel } = internalEndpoint;
	const displayValue = toDisplay(address);
	return {
		type: channel,
		title: contact?.displayName ?? displayValue,
		...(contact && { subtitle: displayValue }),
		associatedContactIds: contact ? [contact.id] : [],
		externalParticipants: [
			{
				displayName: contact?.displayName ?? displayValue,
				...(contact && { contact: contact.id }),
				endpoint: {
					object: 'endpoint' as const,
					id: address,
					channel,
					displayValue,
					rawValue: address,
					isInternal: false,
				},
			},
		],
		internalEndpoint,
	};
}
