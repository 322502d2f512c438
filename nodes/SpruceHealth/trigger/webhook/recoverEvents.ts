import type { IWebhookFunctions } from 'n8n-workflow';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import type { EventSettings } from '../fields/eventSettings';
import type { EndpointMemory } from '../memory/EndpointMemory';
import type { RecoveredEvents } from '../memory/RecoveredEvents';
import { claimEvent, deduplicationKeysOf } from '../memory/claimEvent';
import { lookUpItem } from '../output/lookUpItem';

/**
 * Adds the items of events that did not arrive, and their keys. Event by event, so that what was added
 * counts when a later event fails.
 *
 * @param now milliseconds since 1970
 */
export async function recoverEvents(
	context: IWebhookFunctions,
	events: readonly SpruceEvent[],
	{ memory, settings, now }: { memory: EndpointMemory; settings: EventSettings; now: number },
	recovered: Pick<RecoveredEvents, 'items' | 'keys'>,
): Promise<void> {
	for (const one of events) {
		const event = memory.withRequestId(one);
		const names = claimEvent(event, settings, memory, now);
		if (names.length === 0) continue;
		recovered.keys.push(...deduplicationKeysOf(event, names));
		const item = await lookUpItem(context, event, { names, isRecovered: true }, settings);
		if (item !== undefined) recovered.items.push(item);
	}
}
