import { missCall } from '../../simulator/organization/conversations/missCall';
import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import { newItem } from '../../simulator/organization/conversations/newItem';
import { postMessage } from '../../simulator/organization/messages/postMessage';
import type { Organization } from '../../simulator/startSimulator';
import { until } from '../../until';
import { areHeardTogether } from './areHeardTogether';

/** A person with a phone, on the other side of the simulated organization. */
export class SimulatedPatient {
	constructor(
		private readonly organization: Organization,
		readonly phone: string,
		/** The number among those who do the same, from 0. */
		readonly index: number,
	) {}

	/** The texts that came from the practice, the oldest first. */
	get texts(): string[] {
		return this.items.filter(({ direction }) => direction === 'outbound').map(({ text }) => text);
	}

	/** The internal notes about the patient. */
	get notes(): string[] {
		return this.items.filter(({ isInternalNote }) => isInternalNote).map(({ text }) => text);
	}

	/** Resolves as soon as the practice has texted. */
	async isTexted(): Promise<void> {
		await until(() => this.texts.length > 0);
	}

	write(text: string): ConversationItem {
		return receiveItem(this.organization, { channel: 'phone', from: this.phone, text });
	}

	/** Writes a text that Spruce tells of at once, and lists only when the returned function is called. */
	writeUnlisted(text: string): () => void {
		const { items } = this.organization;
		const item = this.write(text);
		items.splice(items.indexOf(item), 1);
		return () => items.push(item);
	}

	/** Wrote a text some time ago, of which Spruce tells only now. */
	async isHeardLate(text: string, writtenAt: Date): Promise<void> {
		await areHeardTogether(this.organization, [this.writeUntold(text, writtenAt)]);
	}

	/** Writes a text of which Spruce has told nobody yet. */
	writeUntold(text: string, writtenAt = new Date()): ConversationItem {
		const { conversation, organization } = this;
		const item = newItem(organization, conversation, writtenAt.toISOString(), { text });
		organization.items.push(item);
		return item;
	}

	/** Whether this is a conversation with the patient. */
	isIn(conversationId: string): boolean {
		return this.conversations.some(({ id }) => id === conversationId);
	}

	/** Calls, and nobody takes the call. */
	missCall(): void {
		missCall(this.organization, this.phone);
	}

	/** The practice writes by hand into the conversation. */
	hear(text: string, { isInternal }: { isInternal: boolean }): void {
		const [author] = this.organization.members;
		const message = { text, isInternal, author, staysArchived: false };
		postMessage(
			this.organization,
			this.conversation,
			{ ...message, pagedMemberIds: [], attachments: [] },
			new Date().toISOString(),
		);
	}

	private get conversation(): Conversation {
		const [found] = this.conversations;
		if (found === undefined) throw new Error(`there is no conversation with ${this.phone}`);
		return found;
	}

	private get conversations(): Conversation[] {
		return this.organization.conversations.filter(({ externalParticipants }) =>
			externalParticipants.some(({ endpoint }) => endpoint?.rawValue === this.phone),
		);
	}

	private get items(): ConversationItem[] {
		const ids = this.conversations.map(({ id }) => id);
		return this.organization.items.filter(({ conversationId }) => ids.includes(conversationId));
	}
}
