import { addressOf, type Conversation } from './Conversation';
import type { ConversationItem } from './ConversationItem';
import type { Endpoint } from '../Endpoint';
import { addressFields, openConversation, secureFields } from './openConversation';
import type { Organization } from '../Organization';
import { type InboundContent, receiveInto } from './receiveInto';

/** What somebody outside sends: a text, an email, a fax, a call with or without a voicemail. */
export interface Received extends InboundContent {
	channel: Endpoint['channel'];
	/** A phone or fax number as `+12065550123`, an email address; of `secure` a contact's id. */
	from: string;
	/** The `rawValue` of one of the organization's addresses; default the first of the channel. */
	to?: string;
}

/** Puts an inbound item into its conversation, and opens one where there is none. */
export function receiveItem(organization: Organization, received: Received): ConversationItem {
	const conversation = conversationWith(organization, received, new Date().toISOString());
	const { externalParticipants } = conversation;
	const sender = externalParticipants.find((other) => addressOf(other) === received.from);
	if (!sender) throw new Error(`${received.from} is not in the conversation`);
	return receiveInto(organization, conversation, sender, received);
}

function conversationWith(
	organization: Organization,
	{ channel, from, to }: Received,
	now: string,
): Conversation {
	const endpoint = organization.internalEndpoints
		.map((internal) => internal.endpoint)
		.find((own) => own.channel === channel && (to === undefined || own.rawValue === to));
	if (!endpoint) throw new Error(`the organization has no ${channel} address ${to ?? ''}`);
	const existing = organization.conversations.find(
		({ internalEndpoint, externalParticipants }) =>
			internalEndpoint?.rawValue === endpoint.rawValue &&
			externalParticipants.some((other) => addressOf(other) === from),
	);
	if (existing) return existing;
	const contact = organization.contacts.find(
		({ id, phoneNumbers, faxNumbers, emailAddresses }) =>
			id === from ||
			[...phoneNumbers, ...faxNumbers, ...emailAddresses].some(({ value }) => value === from),
	);
	if (channel !== 'secure') {
		return openConversation(organization, now, addressFields(endpoint, from, contact));
	}
	if (!contact) throw new Error(`there is no contact ${from}`);
	return openConversation(organization, now, secureFields(endpoint, [contact]));
}
