import type { IBinaryKeyData, IDataObject, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { objectsIn } from '../client/jsonObject';
import { path } from '../client/path';
import type { SpruceClient } from '../client/SpruceClient';
import { unwrap } from '../client/unwrap';
import { type ItemFile, filesOf } from '../records/filesOf';
import type { SpruceEvent } from './SpruceEvent';
import { triggerClient } from './triggerClient';

/** Where events are looked into further. */
export type AdditionsContext = IPollFunctions | IWebhookFunctions;

/**
 * What is looked up for an event after Spruce has its answer. Nothing here rejects: what cannot be
 * looked up is noted, and the event counts all the same.
 */
export class Additions {
	contact?: IDataObject;

	readonly binary: IBinaryKeyData = {};

	/** What could not be looked up, and why. */
	readonly failures: string[];

	private client?: Promise<SpruceClient>;

	constructor(
		private readonly context: AdditionsContext,
		private readonly event: SpruceEvent,
		failures: readonly string[] = [],
	) {
		this.failures = [...failures];
	}

	/**
	 * Looks up the contact on the other side of a message or conversation, who may be nobody that is
	 * saved.
	 *
	 * @returns whether it is known now who that is
	 */
	async addContact(): Promise<boolean> {
		const contactId = contactIdOf(this.event);
		if (contactId === undefined) return true;
		return await this.attempt('Contact', async (client) => {
			this.contact = await client.get(path`/contacts/${contactId}`);
		});
	}

	/** Downloads the attachments, recordings and voicemail of a conversation item. */
	async addFiles(): Promise<void> {
		for (const [index, file] of filesOf(this.event.object).entries()) {
			await this.attempt(file.fileName, async (client) => {
				// Nodes that take a file look for it in the field data.
				this.binary[index === 0 ? 'data' : `data_${index}`] = await client.download({
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
		this.client ??= triggerClient(this.context, 'read', 'trigger: look up what an event is about');
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

function contactIdOf({ conversation }: SpruceEvent): string | undefined {
	return objectsIn(conversation?.externalParticipants)
		.map(({ contact }) => contact)
		.find((contact): contact is string => typeof contact === 'string' && contact !== '');
}

/** A delivery that Spruce repeats may come when the link in it has expired. */
async function freshLink(client: SpruceClient, { object }: SpruceEvent, { place }: ItemFile) {
	const answer = await client.get(path`/conversationItems/${String(object.id)}`);
	const files = filesOf(unwrap(answer, 'conversationItem'));
	return files.find((file) => file.place === place)?.link;
}
