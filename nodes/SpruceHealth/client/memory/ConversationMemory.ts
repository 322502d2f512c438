import type { IDataObject } from 'n8n-workflow';
import { safeText } from '../../values/text/safeText';
import type { Account } from './Account';

/** A conversation as a listing shows it. */
export interface ListedConversation {
	id: string;
	/** As `channelOf` names it. */
	channel: string;
	/** As Spruce wrote it. */
	lastMessageAt: string;
}

/**
 * What the executions of this process tell each other about conversations, so that none asks Spruce
 * again for what the other has just read.
 */
export class ConversationMemory {
	constructor(
		private readonly account: Account,
		private readonly now: () => number,
	) {}

	/** Notes which conversations a listing has shown in the inbox. */
	noteListed(conversations: readonly IDataObject[]): void {
		const { inboxConversations } = this.account;
		for (const { id, archived } of conversations) {
			if (archived === false) inboxConversations.set(safeText(id), true, this.now());
			else inboxConversations.delete(safeText(id));
		}
	}

	/** Whether a listing has shown the conversation in the inbox within the last hour. */
	isInInbox(id: string): boolean {
		return this.account.inboxConversations.get(id, this.now()) === true;
	}

	/** Notes what was said last in a conversation; undefined where nobody has spoken. */
	noteExchange({ id, lastMessageAt }: ListedConversation, exchange: IDataObject | undefined): void {
		const item = exchange && { itemId: safeText(exchange.id), json: JSON.stringify(exchange) };
		this.account.lastExchanges.set(id, { lastMessageAt, ...item }, this.now());
	}

	/**
	 * What was said last in a conversation that had no activity since that was read.
	 *
	 * @returns undefined where it has to be read; an empty object where nobody has spoken
	 */
	exchangeIn({
		id,
		channel,
		lastMessageAt,
	}: ListedConversation): { exchange?: IDataObject } | undefined {
		const { lastExchanges, misleadingChannels } = this.account;
		const known = lastExchanges.get(id, this.now());
		if (known === undefined || known.lastMessageAt !== lastMessageAt) return undefined;
		if (misleadingChannels.get(channel, this.now()) === true) return undefined;
		return known.json === undefined ? {} : { exchange: JSON.parse(known.json) as IDataObject };
	}

	/** Notes that something was said in this channel that Spruce did not list as activity. */
	noteMisleading(channel: string): void {
		this.account.misleadingChannels.set(channel, true, this.now());
	}
}
