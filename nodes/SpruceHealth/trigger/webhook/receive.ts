import {
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeOperationError,
} from 'n8n-workflow';
import { type EndpointState, keptEndpoint, keptSnapshot } from '../endpoint/endpointState';
import { rememberEndpoint } from '../endpoint/knownEndpoints';
import type { ReadEvents, UnreadableEvent } from '../../records/event/readEvents';
import { eventSettings } from '../fields/eventSettings';
import { memoryOf } from '../memory/EndpointMemory';
import { claimEvent, deduplicationKeysOf } from '../memory/claimEvent';
import { claimUnreadable, unreadableEventsError } from '../memory/unreadableEvents';
import { takeRecoveredEvents } from './catchUp';
import { lookAfterEndpoint } from './lookAfterEndpoint';
import { lookUpWithinBudget } from './lookUpWithinBudget';
import { recallConversations } from './recallConversations';
import { responseFor, sendAnswer } from '../../client/wire/webhookResponse';
import { settleDelivery } from './settleDelivery';
import { verifiedDelivery } from './verifiedDelivery';

/**
 * Handles a request to the webhook: starts an execution for an event that Spruce signed, that the
 * user wants and that has started none yet.
 *
 * Rejects when a parameter cannot be evaluated, and once for an event that cannot be read. n8n then
 * shows a failed execution and answers 500, so that Spruce sends the event again.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const verified = await verifiedDelivery(context);
	if (verified.answer === undefined) {
		return await processDelivery(context, verified.endpoint, verified.read);
	}
	const refused = sendAnswer(context, verified.answer);
	const items = verified.mayBeEvent ? await lookAfterEndpoint(context) : [];
	return items.length === 0 ? refused : { ...refused, workflowData: [items] };
}

async function processDelivery(
	context: IWebhookFunctions,
	endpoint: EndpointState,
	{ events: received, unreadable }: ReadEvents,
): Promise<IWebhookResponseData> {
	const { endpointId, sealedSecret } = endpoint;
	if (context.getMode() !== 'manual') rememberEndpoint(context, endpoint);
	const isKept = keptEndpoint(context)?.sealedSecret === sealedSecret;
	const memory = memoryOf(endpointId);
	memory.delivered.mergeSnapshot(keptSnapshot(context));
	const now = Date.now();
	// Before anything is claimed: Spruce repeats the delivery, and then its other events count.
	const untold = claimUnreadable(memory.delivered, unreadable, now);
	if (untold.length > 0) throw failedExecution(context, untold);
	const settings = eventSettings(context);
	await recallConversations(context, { endpointId, memory, settings }, received);

	const claims = received.map((one) => {
		const event = memory.withRequestId(one);
		return { event, names: claimEvent(event, settings, memory, now) };
	});
	// Also for an event that nobody wants: only an arriving event gives the occasion.
	const recovered = await takeRecoveredEvents(context, { endpointId, memory, settings, now });
	const { items: found, isAnswered } = await lookUpWithinBudget(
		context,
		claims.filter(({ names }) => names.length > 0),
		settings,
		recovered?.failures,
	);

	// Recovered events are older than those that arrived.
	const items = [...(recovered?.items ?? []), ...found];
	const arrivedKeys = claims.flatMap(({ event, names }) => deduplicationKeysOf(event, names));
	const keys = [...(recovered?.keys ?? []), ...arrivedKeys];
	memory.delivered.markHandedOver(keys, Date.now());
	// n8n cannot fail an execution once Spruce has its answer. The next catch-up finds them again.
	const canTell = items.length > 0 || !isAnswered;
	const missedUnreadable = canTell
		? claimUnreadable(memory.delivered, recovered?.unreadable ?? [], now)
		: [];
	const logProgress = canTell ? recovered?.logProgress : undefined;
	const unkeptEndpoint = isKept ? undefined : endpoint;
	const delivery = { endpointId, memory, keys, logProgress, unkeptEndpoint };
	const settle = () => settleDelivery(context, delivery);
	// Without items n8n stores nothing. Once Spruce has its answer, it does not repeat the event.
	if (items.length === 0 || isAnswered) settle();
	if (missedUnreadable.length > 0) {
		if (items.length === 0) throw failedExecution(context, missedUnreadable);
		const { message } = unreadableEventsError(missedUnreadable);
		const { json } = items[0];
		json.lookupError = [json.lookupError, message].filter(Boolean).join('; ');
	}
	return responseFor(items, isAnswered, settle);
}

/** n8n makes a failed execution of what webhook() throws. */
function failedExecution(
	context: IWebhookFunctions,
	unreadable: readonly UnreadableEvent[],
): NodeOperationError {
	const error = unreadableEventsError(unreadable);
	return new NodeOperationError(context.getNode(), error.message, {
		description: error.description,
	});
}
