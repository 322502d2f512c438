import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { isNotFound } from '../../client/errors/structuredError';
import { removeEndpoint } from '../../client/webhookEndpoints';
import { keptLeftBehind } from '../endpoint/endpointState';
import { eventSettings } from '../fields/eventSettings';
import { memoryOf } from '../memory/EndpointMemory';
import type { LeftBehind, LeftBehindEndpoint } from '../memory/LeftBehind';
import { mostItems } from '../output/mostItems';
import { claimInSpruce } from './claimInSpruce';
import type { EndpointFinding, TakenOver } from './endpointReport';
import { leftBehindEvents } from './leftBehindEvents';
import { lookAfterClient } from './lookAfterClient';
import { settleDelivery } from './settleDelivery';

/** What the endpoints that were replaced by this one still hold. */
export function leftBehindOf(context: IWebhookFunctions, endpointId: string): LeftBehind {
	return memoryOf(endpointId).latestLeftBehind(keptLeftBehind(context, endpointId));
}

/**
 * Takes the next part of what the endpoints that were replaced by this one still hold. Spruce has them
 * until nothing is left, so the requests of theirs that are refused are the occasion.
 */
export async function takeRest(
	context: IWebhookFunctions,
	endpointId: string,
): Promise<EndpointFinding> {
	const left = leftBehindOf(context, endpointId);
	if (left.endpoints.length === 0) return { state: 'there' };
	const what = `left behind ${left.parts}`;
	if (!(await claimInSpruce(context, endpointId, what, Date.now())))
		return { state: 'beingReplaced' };
	return { state: 'tookRest', ...(await takeOver(context, left, endpointId)) };
}

/**
 * Takes what the old endpoints have not delivered, as much as one execution may hold, and removes those
 * of which nothing is left.
 *
 * @param endpointId of the endpoint that has replaced them
 */
export async function takeOver(
	context: IWebhookFunctions,
	{ endpoints, parts }: LeftBehind,
	endpointId: string,
): Promise<TakenOver> {
	const client = await lookAfterClient(context, 'write');
	const most = mostItems(eventSettings(context));
	const items: INodeExecutionData[] = [];
	const keys: string[] = [];
	const unread: string[] = [];
	const left: LeftBehindEndpoint[] = [];

	async function takeFrom(old: LeftBehindEndpoint): Promise<void> {
		const part = await leftBehindEvents(context, client, old, endpointId, most - items.length);
		items.push(...part.items);
		keys.push(...part.keys);
		if (part.rest !== undefined) {
			left.push({ id: old.id, cursor: part.rest });
			return;
		}
		await removeEndpoint(client, old.id);
		memoryOf(old.id).giveUp();
	}

	for (const old of endpoints) {
		if (items.length >= most) {
			left.push(old);
			continue;
		}
		await takeFrom(old).catch((failure: unknown) => {
			// Somebody has deleted it by hand, as the log of n8n says.
			if (isNotFound(failure)) return;
			left.push(old);
			unread.push(`${old.id} (${failure instanceof Error ? failure.message : String(failure)})`);
		});
	}
	const memory = memoryOf(endpointId);
	memory.delivered.markHandedOver(keys, Date.now());
	const isWorthNoting = left.length > 0 || parts > 0;
	const leftBehind = isWorthNoting ? { endpoints: left, parts: parts + 1 } : undefined;
	settleDelivery(context, { endpointId, memory, keys, leftBehind });
	return { items, remaining: unread, isMoreLeft: left.length > unread.length };
}
