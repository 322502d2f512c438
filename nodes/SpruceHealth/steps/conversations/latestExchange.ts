import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { activityEvidence } from '../../records/conversation/activityEvidence';
import { channelOf } from '../../records/conversation/channelOf';
import { lastSpeakerIn } from '../../records/conversation/lastSpeakerIn';
import { filesOf } from '../../records/files/filesOf';
import { path } from '../../values/path';
import { safeText } from '../../values/text/safeText';
import type { UnreadableConversations } from './UnreadableConversations';

/** Enough for the last message and a few notes after it. If not, the next page is read. */
const itemsPerPage = 10;

/** How a run reads what was said last in conversations. */
export interface ExchangeReading {
	/** When the conversations were listed, by Spruce's clock, in ms since 1970. */
	listedAt: number;
	/** Whether the links to files must work: Spruce's last some 15 minutes. */
	needsLinks: boolean;
	unreadable: UnreadableConversations;
}

/**
 * The latest item in which the patient or the practice spoke. A conversation is not read again where
 * this process knows that nothing was said in it since; after four hours it is.
 *
 * @returns undefined where nobody has spoken, and where the conversation cannot be read
 */
export async function latestExchange(
	client: SpruceClient,
	conversation: IDataObject,
	{ listedAt, needsLinks, unreadable }: ExchangeReading,
): Promise<IDataObject | undefined> {
	const { conversationMemory } = client;
	const id = safeText(conversation.id);
	const channel = channelOf(conversation) ?? '';
	const listed = { id, channel, lastMessageAt: safeText(conversation.lastMessageAt) };
	const known = conversationMemory.exchangeIn(listed);
	const isStale = needsLinks && filesOf(known?.exchange ?? {}).length > 0;
	if (known !== undefined && !isStale) return known.exchange;
	return await unreadable.tryToRead(conversation, async () => {
		const exchange = await client.firstMatch(
			path`/conversations/${id}/items`,
			'conversationItems',
			(item) => lastSpeakerIn(item) !== undefined,
			{ largestPage: itemsPerPage, query: { order: 'newest_first' } },
		);
		const evidence = activityEvidence(conversation, exchange, listedAt);
		if (evidence === 'complete') conversationMemory.noteExchange(listed, exchange);
		if (evidence === 'misleading') conversationMemory.noteMisleading(channel);
		return exchange;
	});
}
