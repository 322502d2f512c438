import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isSameEmailAddress } from '../../values/emailAddress';
import { isJsonObject } from '../../values/jsonObject';
import { path } from '../../values/path';
import type { Destination } from './destinationOf';

/** Clocks differ, and a message may have been accepted at an earlier try. */
const lookBackMs = 600_000;

/** Far more than are busy within that time. */
const mostRecent = 1_000;

/** In more of them nobody would look for one message. */
const mostConversations = 10;

/** The ids of the conversations in which a message to this destination may appear, the latest first. */
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

/** Spruce writes `+12065551234` for the `2065551234` that it was given. */
function isSameDestination(one: string, other: string): boolean {
	if (other.includes('@')) return isSameEmailAddress(one, other);
	return digitsOf(one) === digitsOf(other);
}

function digitsOf(number: string): string {
	return number.replace(/\D/g, '').slice(-10);
}
