import type { Input } from '../../serving/Input';
import type { Contact } from '../contacts/Contact';
import type { Conversation } from './Conversation';
import type { Endpoint } from '../Endpoint';
import { addressFields, openConversation, secureFields } from './openConversation';
import type { Organization } from '../Organization';
import { toE164 } from '../contacts/phoneNumber';

const destinations = ['smsOrEmailEndpoint', 'faxEndpoint', 'secureEndpoint'] as const;
const destinationOf = {
	phone: 'smsOrEmailEndpoint',
	email: 'smsOrEmailEndpoint',
	fax: 'faxEndpoint',
	secure: 'secureEndpoint',
} as const;
const deliveryMethods = [
	'any_available_secure_conversation',
	'only_conversations_matching_internal_endpoint',
	'new_conversation',
] as const;

/**
 * Reads `destination` and returns a function that finds the conversation with it, or opens one:
 * nothing is opened before the rest of the request has been read.
 */
export function conversationTo(
	organization: Organization,
	endpoint: Endpoint,
	input: Input,
	now: string,
): () => Conversation {
	const given = destinations.filter((name) => input.has(name));
	if (given.length !== 1) input.refuse('', `needs exactly one of ${destinations.join(', ')}`);
	const [name] = given;
	if (name !== destinationOf[endpoint.channel]) {
		input.refuse(name, `does not fit an endpoint of channel ${endpoint.channel}`);
	}
	return name === 'secureEndpoint'
		? secureConversation(organization, endpoint, input.requiredObject(name), now)
		: addressConversation(organization, endpoint, readAddress(endpoint, input, name), now);
}

function readAddress(endpoint: Endpoint, input: Input, name: string): string {
	const value = input.requiredText(name);
	if (endpoint.channel !== 'email') {
		return toE164(value) ?? input.refuse(name, 'is not a phone number');
	}
	return /^[^\s@]+@[^\s@]+$/.test(value) ? value : input.refuse(name, 'is not an email address');
}

function addressConversation(
	organization: Organization,
	endpoint: Endpoint,
	address: string,
	now: string,
): () => Conversation {
	const existing = organization.conversations.find(
		({ internalEndpoint, externalParticipants }) =>
			internalEndpoint?.rawValue === endpoint.rawValue &&
			externalParticipants.some((participant) => participant.endpoint?.rawValue === address),
	);
	// Each outbound fax opens a conversation of its own.
	if (existing && endpoint.channel !== 'fax') return () => existing;
	const contact = organization.contacts.find(({ phoneNumbers, faxNumbers, emailAddresses }) =>
		[...phoneNumbers, ...faxNumbers, ...emailAddresses].some(({ value }) => value === address),
	);
	return () => openConversation(organization, now, addressFields(endpoint, address, contact));
}

function secureConversation(
	organization: Organization,
	endpoint: Endpoint,
	input: Input,
	now: string,
): () => Conversation {
	const contact = readSecureContact(organization, input);
	const method = input.choice('deliveryMethod', deliveryMethods) ?? deliveryMethods[0];
	const subject = input.text('subject');
	const secure = organization.conversations.filter(
		({ type, associatedContactIds }) =>
			type === 'secure' && associatedContactIds.includes(contact.id),
	);
	const matching = secure.find(
		({ internalEndpoint }) => internalEndpoint?.rawValue === endpoint.rawValue,
	);
	const usable = {
		any_available_secure_conversation: matching ?? secure[0],
		only_conversations_matching_internal_endpoint: matching,
		new_conversation: undefined,
	};
	const existing = usable[method];
	if (existing) return () => existing;
	return () => openConversation(organization, now, secureFields(endpoint, [contact], subject));
}

function readSecureContact(organization: Organization, input: Input): Contact {
	const id = input.requiredText('contactId');
	const contact =
		organization.contacts.find((candidate) => candidate.id === id) ??
		input.refuse('contactId', `names an unknown contact: ${id}`);
	return contact.hasAccount || contact.hasPendingInvite
		? contact
		: input.refuse('contactId', 'has neither a Spruce account nor a pending invite');
}
