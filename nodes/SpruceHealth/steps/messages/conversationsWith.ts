import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isSameEmailAddress } from '../../values/emailAddress';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { channelNamed, isInternalType, isLeftOut } from '../../values/lines/channels';
import { path } from '../../values/path';
import { isSameNumber } from '../../values/phoneNumber';
import { epochMs } from '../../values/time';
import type { Destination } from './route/destinationOf';

/** Ten minutes: clocks differ, and an earlier try may have sent the message. */
const lookBackMs = 600_000;

/** Bounds the reading. Far fewer conversations are active within ten minutes. */
const mostRecent = 1_000;

/** Bounds the search, because each conversation takes one call of the rate limit. */
const mostConversations = 10;

/** Conversations in which a message may appear. */
export interface ConversationsFound {
	/** The latest activity first. */
	ids: string[];
	/** Whether there are surely no others. */
	areAll: boolean;
}

/**
 * The conversations in which a message to this destination may appear.
 *
 * @param since milliseconds since 1970: those without activity since then are left out
 */
export async function conversationsWith(
	client: SpruceClient,
	destination: Destination,
	since = Date.now() - lookBackMs,
): Promise<ConversationsFound> {
	const read =
		destination.channel === 'secure'
			? await ofContact(client, destination.address)
			: await recentConversations(client, since);
	const found =
		destination.channel === 'secure'
			? read
			: read.filter((conversation) => goesTo(conversation, destination));
	return {
		ids: found
			.sort((one, other) => epochMs(other.lastMessageAt) - epochMs(one.lastMessageAt))
			.slice(0, mostConversations)
			.map(({ id }) => String(id)),
		areAll: found.length <= mostConversations && read.length < mostRecent,
	};
}

/** Whether a conversation is one with the destination. */
export function goesTo(
	{ type, externalParticipants }: IDataObject,
	{ channel, address }: Destination,
): boolean {
	const participants = objectsIn(externalParticipants);
	if (channel === 'secure') {
		const contactIds = participants.map(({ contact }) => contact);
		return mayBeSecure(type) && contactIds.map(String).includes(address);
	}
	return participants.some(
		({ endpoint }) =>
			isJsonObject(endpoint) && isSameDestination(String(endpoint.rawValue), address),
	);
}

async function ofContact(client: SpruceClient, contactId: string): Promise<IDataObject[]> {
	const found = await client.list(path`/contacts/${contactId}/conversations`, 'conversations', {
		keepPartial: false,
		largestPage: 'none',
	});
	return found.filter(({ type }) => mayBeSecure(type));
}

/** Whether a secure message may appear in a conversation of this type. It may be one to come. */
function mayBeSecure(type: unknown): boolean {
	return !isInternalType(type) && !isLeftOut(channelNamed(type), ['secure']);
}

async function recentConversations(client: SpruceClient, since: number): Promise<IDataObject[]> {
	return await client.list('/conversations', 'conversations', {
		keepPartial: false,
		limit: mostRecent,
		largestPage: 200,
		query: { orderBy: 'last_message' },
		firstPageQuery: { startFrom: new Date(since).toISOString() },
	});
}

function isSameDestination(one: string, other: string): boolean {
	return other.includes('@') ? isSameEmailAddress(one, other) : isSameNumber(one, other);
}
