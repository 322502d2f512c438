import type { IBinaryKeyData, IDataObject, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { usualMaxFileSize } from '../../fields/maxFileSize';
import { filesOf, type ItemFile } from '../../records/files/filesOf';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { safeText } from '../../values/text/safeText';
import { deadlineUnderWay } from '../endpoint/activationDeadline';
import { isConversation } from '../../records/event/eventConversation';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import { backgroundClient } from '../../client/backgroundClient';

/** Where events are enriched: in a webhook or in a poll. */
export type EnrichmentContext = IPollFunctions | IWebhookFunctions;

/**
 * Looks up for an event what the user wants to have with it. Nothing here rejects: a failure is noted,
 * and the event starts the workflow anyway.
 */
export class EventEnrichment {
	contact?: IDataObject;

	readonly binary: IBinaryKeyData = {};

	/** What could not be looked up, and why: `Contact: Spruce Health refused the API token`. */
	readonly failures: string[];

	private client?: Promise<SpruceClient>;

	constructor(
		private readonly context: EnrichmentContext,
		/** With the conversation that was looked up. */
		public event: SpruceEvent,
		failures: readonly string[] = [],
	) {
		this.failures = [...failures];
	}

	/** Looks up the conversation of an item. A deleted item may not say which one it was in. */
	async lookUpConversation(): Promise<void> {
		const { type, object } = this.event;
		const conversationId = safeText(object.conversationId);
		if (conversationId === '') {
			if (type === 'conversationItem.deleted') return;
			this.failures.push('Conversation: Spruce Health did not say which one it is');
			return;
		}
		await this.attempt('Conversation', async (client) => {
			const conversation = await client.get(path`/conversations/${conversationId}`);
			if (isConversation(conversation)) this.event = { ...this.event, conversation };
			else this.failures.push('Conversation: Spruce Health sent something else');
		});
	}

	/**
	 * Looks up the contact on the other side of a message or conversation. In a group, that is the sender
	 * if Spruce names one. The others are then looked up until one of them is wanted.
	 *
	 * @param isWanted gets undefined for a person who is not saved as a contact
	 * @returns whether one of them is wanted; true if one cannot be looked up, so that no event gets lost
	 */
	async lookUpContact(isWanted: (contact?: IDataObject) => boolean): Promise<boolean> {
		for (const contactId of participantsIn(this.event)) {
			let contact: IDataObject | undefined;
			const isKnown =
				contactId === undefined ||
				(await this.attempt('Contact', async (client) => {
					contact = await client.get(path`/contacts/${contactId}`);
				}));
			this.contact ??= contact;
			if (!isKnown || isWanted(contact)) return true;
		}
		return false;
	}

	/** Downloads the attachments, recordings and voicemail of a conversation item. */
	async downloadFiles(maxMegabytes = usualMaxFileSize): Promise<void> {
		for (const [index, file] of filesOf(this.event.object).entries()) {
			await this.attempt(file.fileName, async (client) => {
				// n8n's nodes that take a file look for it in the field data by default.
				this.binary[index === 0 ? 'data' : `data_${index}`] = await client.download({
					name: file.place,
					maxMegabytes,
					link: file.link,
					renew: async () => await freshLink(client, this.event, file),
					keep: async (content, mimeType) =>
						await this.context.helpers.prepareBinaryData(content, file.fileName, mimeType),
				});
			});
		}
	}

	private async attempt(
		what: string,
		work: (client: SpruceClient) => Promise<void>,
	): Promise<boolean> {
		const operation = 'trigger: look up what an event is about';
		const deadline = deadlineUnderWay(this.context);
		this.client ??= backgroundClient(this.context, 'read', operation, { deadline });
		return await this.client.then(work).then(
			() => true,
			(failure: unknown) => {
				const reason = failure instanceof Error ? failure.message : String(failure);
				this.failures.push(`${what}: ${reason}`);
				return false;
			},
		);
	}
}

/**
 * The IDs of the contacts on the other side, the sender first. Ends with undefined if somebody is not
 * saved as a contact, or if Spruce names nobody.
 */
function participantsIn({ object, conversation }: SpruceEvent): Array<string | undefined> {
	const participants = objectsIn(conversation?.externalParticipants);
	const ids = participants.map(({ contact }) => safeText(contact));
	const saved = new Set(ids.filter((id) => id !== ''));
	// Spruce names the sender only in secure messaging, because a phone number may change hands.
	const sender = isJsonObject(object.author) ? safeText(object.author.id) : '';
	const isOneUnknown = ids.length === 0 || ids.includes('');
	return [
		...(saved.delete(sender) ? [sender] : []),
		...saved,
		...(isOneUnknown ? [undefined] : []),
	];
}

/** A link expires after about 15 minutes, and Spruce may repeat a delivery later than that. */
async function freshLink(client: SpruceClient, { object }: SpruceEvent, { place }: ItemFile) {
	const item = await client.get(path`/conversationItems/${safeText(object.id)}`);
	const files = filesOf(item);
	return files.find((file) => file.place === place)?.link;
}
