import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { keptSnapshot } from '../endpoint/endpointState';
import type { SpruceEvent } from '../events/SpruceEvent';
import { eventSettings } from '../fields/eventSettings';
import { memoryOf } from '../memory/EndpointMemory';
import { claimEvent, deduplicationKeysOf } from '../memory/claimEvent';
import { takeRecoveredEvents } from './catchUp';
import { lookUpWithinBudget } from './lookUpWithinBudget';
import { responseFor, sendAnswer } from './responseFor';
import { settleDelivery } from './settleDelivery';
import { verifiedEvent } from './verifiedEvent';

/**
 * Handles a request to the webhook: starts an execution for an event that Spruce signed, that the
 * user wants and that has started none yet.
 *
 * Rejects only when a parameter cannot be evaluated. n8n then shows a failed execution, and Spruce
 * sends the event again.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const verified = await verifiedEvent(context);
	if (verified.refusal !== undefined) return sendAnswer(context, verified.refusal);
	return await processEvent(context, verified.endpointId, verified.event);
}

async function processEvent(
	context: IWebhookFunctions,
	endpointId: string,
	received: SpruceEvent,
): Promise<IWebhookResponseData> {
	const memory = memoryOf(endpointId);
	memory.delivered.mergeSnapshot(keptSnapshot(context));
	const event = memory.withRequestId(received);
	const now = Date.now();
	const settings = eventSettings(context);

	const names = claimEvent(event, settings, memory, now);
	// Also for an event that nobody wants: only an arriving event gives the occasion.
	const recovered = await takeRecoveredEvents(context, { endpointId, memory, settings, now });
	const findings = { names, failures: recovered?.failures };
	const { item, isAnswered } = await lookUpWithinBudget(context, event, findings, settings);

	// Recovered events are older than the one that arrived.
	const items = [...(recovered?.items ?? []), ...(item === undefined ? [] : [item])];
	const keys = [...(recovered?.keys ?? []), ...deduplicationKeysOf(event, names)];
	memory.delivered.markHandedOver(keys, Date.now());
	const delivery = { endpointId, memory, keys, logProgress: recovered?.logProgress };
	const settle = () => settleDelivery(context, delivery);
	// Without items n8n stores nothing. Once Spruce has its answer, it does not repeat the event.
	if (items.length === 0 || isAnswered) settle();
	return responseFor(items, isAnswered, settle);
}
