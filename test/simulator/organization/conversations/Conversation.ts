import type { Endpoint } from '../Endpoint';
import type { Tag } from '../contacts/Tag';

/** Somebody outside the organization who takes part in a conversation. */
export interface ExternalParticipant {
	displayName: string;
	/** The id of the contact, when the participant is a saved one. */
	contact?: string;
	/** Absent in secure conversations. */
	endpoint?: Endpoint;
}

/** The phone or fax number or email address of a participant; in secure conversations the contact's id. */
export function addressOf({ endpoint, contact }: ExternalParticipant): string | undefined {
	return endpoint?.rawValue ?? contact;
}

/** A conversation as Spruce answers it. */
export interface Conversation {
	object: 'conversation';
	id: string;
	type: 'email' | 'phone' | 'secure' | 'fax' | 'team' | 'note' | 'other';
	title: string;
	subtitle?: string;
	archived: boolean;
	isReadOnly: boolean;
	assignedToMemberId?: string;
	associatedContactIds: string[];
	externalParticipants: ExternalParticipant[];
	internalEndpoint?: Endpoint;
	internalMemberIds: string[];
	tags: Tag[];
	createdAt: string;
	lastMessageAt: string;
	appURL: string;
	apiURL: string;
}
