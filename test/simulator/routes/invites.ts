import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';
import { announce } from '../organization/announce';
import { announceItem } from '../organization/conversations/announceItem';
import { findById } from '../organization/findById';
import { newItem } from '../organization/conversations/newItem';
import { openConversation, secureFields } from '../organization/conversations/openConversation';
import { readSecureEndpoint } from '../organization/readSecureEndpoint';

/** Inviting patients to Spruce: every success is one more message to the patient. */
export const invites: Operation[] = [
	{
		operationId: 'SendInvite',
		method: 'POST',
		path: '/contacts/{contactId}/invite',
		handle({ organization, params, body, now }) {
			const contact = findById('contact', organization.contacts, params.contactId);
			const input = Input.of(body);
			const endpoint = readSecureEndpoint(organization, input);
			const destinationId = input.requiredText('destinationId');
			const customMessage = input.text('customMessage');
			const reachedAt = [...contact.phoneNumbers, ...contact.emailAddresses];
			if (!reachedAt.some(({ id }) => id === destinationId)) {
				input.refuse('destinationId', 'is not a phone number or email address of this contact');
			}
			if (contact.category === 'professional' || contact.category === 'clinic') {
				throw Refusal.invalidInput('only patients can be invited');
			}
			if (contact.hasAccount) throw Refusal.invalidInput('this contact is already on Spruce');

			const invited = organization.conversations.find(
				({ type, associatedContactIds }) =>
					type === 'secure' && associatedContactIds.includes(contact.id),
			);
			const conversation =
				invited ?? openConversation(organization, now, secureFields(endpoint, [contact]));
			const item = newItem(organization, conversation, now, {
				direction: 'outbound',
				author: { id: organization.id, displayName: organization.name },
				text: customMessage ?? 'You are invited to message us securely.',
				canDelete: false,
			});
			organization.items.push(item);
			conversation.lastMessageAt = now;
			contact.hasPendingInvite = true;
			organization.invites.push({
				contactId: contact.id,
				destinationId,
				internalEndpointId: endpoint.id,
				...(customMessage && { customMessage }),
			});
			announce(organization, 'contact.updated', contact);
			announceItem(organization, 'conversationItem.created', item);
			announce(organization, 'conversation.updated', conversation);
			return { status: 200, body: { contact, conversation }, changedId: contact.id };
		},
	},
];
