import type { Contact } from './contacts/Contact';
import type { ContactField } from './contacts/ContactField';
import type { Conversation } from './conversations/Conversation';
import type { ConversationItem } from './conversations/ConversationItem';
import type { InternalEndpoint } from './Endpoint';
import type { Media } from './files/Media';
import type { Member } from './Member';
import type { SavedMessage } from './messages/SavedMessage';
import type { ScheduledMessage } from './messages/ScheduledMessage';
import type { Tag } from './contacts/Tag';
import type { Transcription } from './conversations/Transcription';
import type { WebhookEndpoint, WebhookEvent } from './WebhookEndpoint';

/** Something that Spruce would tell the webhook endpoints, with the record as it was then. */
export interface Change {
	type: string;
	at: string;
	object: object;
}

/** An invitation that went to a patient. */
export interface Invite {
	contactId: string;
	destinationId: string;
	internalEndpointId: string;
	customMessage?: string;
}

/** A call that was prepared between two phones. */
export interface ProxyCall {
	internalEndpointId: string;
	originatingNumber: string;
	destinationNumber: string;
	proxyNumber: string;
}

/** Everything that a simulated Spruce organization holds. Tests may read and change it. */
export interface Organization {
	id: string;
	name: string;
	contacts: Contact[];
	contactTags: Tag[];
	contactFields: ContactField[];
	conversations: Conversation[];
	conversationTags: Tag[];
	items: ConversationItem[];
	/** Teammates, teams and the organization itself. */
	members: Member[];
	/** The ids of the members of each team, by the id of the team. */
	teamMemberIds: Record<string, string[]>;
	internalEndpoints: InternalEndpoint[];
	phoneLines: Array<{ object: 'phoneline'; id: string; name: string }>;
	savedMessages: SavedMessage[];
	scheduledMessages: ScheduledMessage[];
	media: Media[];
	transcriptions: Transcription[];
	invites: Invite[];
	calls: ProxyCall[];
	webhookEndpoints: WebhookEndpoint[];
	webhookEvents: WebhookEvent[];
	/** What has changed since the seed, in order. */
	changes: Change[];
	/**
	 * Whether an updated conversation comes as `{ conversation }`. Production is reported to do so;
	 * the OpenAPI says it is bare.
	 */
	wrapsUpdatedConversation: boolean;
	/**
	 * Whether an update of a contact keeps the custom fields that it leaves out. It is not known
	 * what Spruce does.
	 */
	keepsOtherContactFields: boolean;
	/** Whether the log of an endpoint lists the newest first. It is not known what Spruce does. */
	listsNewestEventsFirst?: boolean;
	/** Is told of each change, once it is in `changes`. */
	onChange?(change: Change): void;
	/** Is told of a webhook endpoint that was paused, resumed or deleted. */
	onEndpointChange?(endpoint: WebhookEndpoint): void;
	/** Is told of each message that went to the patients of a conversation. */
	onMessageSent?(conversation: Conversation, text: string): void;
	/** A new id such as `entity_02ER39ETHBQ00`; later ids sort after earlier ones. */
	newId(prefix: string): string;
}
