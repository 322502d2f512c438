import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isSameEmailAddress } from '../../values/emailAddress';
import { isJsonObject } from '../../values/jsonObject';
import { path } from '../../values/path';
import { isSameNumber } from '../../values/phoneNumber';
import type { Destination } from './destinationOf';

/** Ten minutes: clocks differ, and an earlier try may have sent the message. */
const lookBackMs = 600_000;

/** Bounds the reading. Far fewer conversations are active within ten minutes. */
const mostRecent = 1_000;

/** Bounds the search, because each conversation takes one call of the rate limit. */
const mostConversations = 10;

/**
 * The IDs of the conversations in which a message to this destination may appear, the latest
 * activity first.
 */
export async function conversationsWith(
	client: SpruceClient,
	destination: Destination,
): Promise<string[]> {
	const found =
		destination.channel === 'secure'
			? await ofContact(client, destination.address)
			: await withAddress(client, destination.address);
	return found
		.sort((one, other) => String(other.lastMessageAt).localeCompare(String(one.lastMessageAt)))
		.slice(0, mostConversations)
		.map(({ id }) => String(id));
}

async function ofContact(client: SpruceClient, contactId: string): Promise<IDataObject[]> {
	const found = await client.list(path`/contacts/${contactId}/conversations`, 'conversations', {
		keepPartial: false,
		largestPage: 'none',
	});
	return found.filter(({ type }) => type === 'secure');
}

async function withAddress(client: SpruceClient, address: string): Promise<IDataObject[]> {
	const recent = await client.list('/conversations', 'conversations', {
		keepPartial: false,
		limit: mostRecent,
		largestPage: 200,
		query: { orderBy: 'last_message' },
		firstPageQuery: { startFrom: new Date(Date.now() - lookBackMs).toISOString() },
	});
	return recent.filter(({ externalParticipants }) =>
		addressesOf(externalParticipants).some((one) => isSameDestination(one, address)),
	);
}

function addressesOf(participants: unknown): string[] {
	if (!Array.isArray(participants)) return [];
	return participants
		.filter(isJsonObject)
		.map(({ endpoint }) => (isJsonObject(endpoint) ? String(endpoint.rawValue) : ''));
}

function isSameDestination(one: string, other: string): boolean {
	return other.includes('@') ? isSameEmailAddress(one, other) : isSameNumber(one, other);
}
