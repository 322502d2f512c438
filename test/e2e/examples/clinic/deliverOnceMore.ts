import type { Simulator } from '../../../simulator/Simulator';
import type { ConversationItem } from '../../../simulator/organization/conversations/ConversationItem';

/** Spruce sends all its events about an item a second time, and nobody waits for an answer any more. */
export async function deliverOnceMore(
	{ webhooks, organization }: Simulator,
	{ id }: ConversationItem,
): Promise<void> {
	await webhooks.settled();
	const listening = organization.webhookEndpoints.map((endpoint) => endpoint.id);
	const events = organization.webhookEvents.filter(
		({ endpointId, data }) =>
			listening.includes(endpointId) &&
			(JSON.parse(data) as { data?: { object?: { id?: string } } }).data?.object?.id === id,
	);
	if (events.length === 0) throw new Error(`no event was about ${id}`);
	for (const event of events) webhooks.redeliver(event.id);
	await webhooks.settled();
}
