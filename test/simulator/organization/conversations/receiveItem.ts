import { addFile } from '../files/addFile';
import { announce } from '../announce';
import { announceItem } from './announceItem';
import { attachmentTypeOf } from '../files/attachmentTypeOf';
import type { Conversation } from './Conversation';
import type { ConversationItem, PhoneCallEvent } from './ConversationItem';
import type { Endpoint } from '../Endpoint';
import type { Media } from '../files/Media';
import { newItem } from './newItem';
import { addressFields, openConversation, secureFields } from './openConversation';
import type { Organization } from '../Organization';

/** What somebody outside sends: a text, an email, a fax, a call with or without a voicemail. */
export interface Received {
	channel: Endpoint['channel'];
	/** A phone or fax number as `+12065550123`, an email address; of `secure` a contact's id. */
	from: string;
	/** The `rawValue` of one of the organization's addresses; default the first of the channel. */
	to?: string;
	text?: string;
	attachments?: Array<Omit<Media, 'id'>>;
	/** Of calls; `addFile` returns the reference to a voicemail or recording. */
	event?: PhoneCallEvent;
}

/** Puts an inbound item into its conversation, and opens one where there is none. */
export function receiveItem(organization: Organization, received: Received): ConversationItem {
	const now = new Date().toISOString();
	const { text = '', attachments = [], event } = received;
	const conversation = conversationWith(organization, received, now);
	const [{ displayName, contact }] = conversation.externalParticipants;
	// Only in secure conversations is the sender known for sure.
	const isSecure = conversation.type === 'secure';
	const item = newItem(organization, conversation, now, {
		author: { displayName, ...(isSecure && contact && { id: contact }) },
		text,
		attachments: attachments.map((file) => ({
			type: attachmentTypeOf(file.contentType),
			title: file.filename,
			data: addFile(organization, file),
		})),
		...(event && { event, canDelete: false }),
	});
	organization.items.push(item);
	Object.assign(conversation, { lastMessageAt: now, archived: false });
	announceItem(organization, 'conversationItem.created', item);
	announce(organization, 'conversation.updated', conversation);
	return item;
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
			externalParticipants.some((other) => from === (other.endpoint?.rawValue ?? other.contact)),
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
