import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import type { Organization } from '../../simulator/organization/Organization';
import { isThisComputer } from '../../simulator/webhooks/isThisComputer';
import { signatureOf } from '../../simulator/webhooks/signatureOf';

/** Lets Spruce report to n8n, in one delivery, that items were created. */
export async function areHeardTogether(
	{ conversations, webhookEndpoints }: Organization,
	items: readonly ConversationItem[],
): Promise<void> {
	const events = items.map((item) => ({
		object: 'event',
		id: `wev_${item.id}`,
		type: 'conversationItem.created',
		eventTime: item.createdAt,
		data: {
			object: { ...item, conversation: conversations.find(({ id }) => id === item.conversationId) },
		},
	}));
	// Spruce's documents show one event in a delivery.
	const body = JSON.stringify(events.length === 1 ? events[0] : events);
	for (const { url, signingSecrets } of webhookEndpoints) {
		if (!isThisComputer(new URL(url))) continue;
		const signature = signatureOf(body, signingSecrets[0].value);
		const headers = {
			connection: 'close',
			'content-type': 'application/json',
			'x-spruce-signature': signature,
		};
		await fetch(url, { method: 'POST', headers, body });
	}
}
