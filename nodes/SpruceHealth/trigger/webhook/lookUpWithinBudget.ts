import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { EventName } from '../events/events';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import type { EventSettings } from '../fields/eventSettings';
import { lookUpItem, needsLookUps } from '../output/lookUpItem';
import { eventReceived, sendAnswer } from '../../client/wire/webhookResponse';
import { settlesWithin } from './settlesWithin';

/**
 * How long Spruce may be kept waiting for recovered events, and then once more for what is looked
 * up. Spruce waits 5 seconds for an answer; the remaining 2 seconds are for n8n, which stores the
 * execution.
 */
export const lookUpBudgetMs = 1_500;

/** An event that starts the workflow. */
interface WantedEvent {
	event: SpruceEvent;
	/** The most specific first. */
	names: readonly EventName[];
}

/**
 * Makes the items of a delivery's events. Spruce gets its answer early when looking up takes longer
 * than the budget: otherwise it would send the events again.
 *
 * @param failures what failed before, and why; it is reported in the first item
 * @returns no item for an event whose contacts do not pass the filters
 */
export async function lookUpWithinBudget(
	context: IWebhookFunctions,
	wanted: readonly WantedEvent[],
	settings: EventSettings,
	failures?: readonly string[],
): Promise<{ items: INodeExecutionData[]; isAnswered: boolean }> {
	const lookUps = lookUpItems(context, wanted, settings, failures);
	const mayTakeLong = wanted.some(({ event }) => needsLookUps(event, settings));
	const isInTime = !mayTakeLong || (await settlesWithin(lookUpBudgetMs, lookUps));
	if (!isInTime) sendAnswer(context, { status: 200, message: eventReceived });
	return { items: await lookUps, isAnswered: !isInTime };
}

async function lookUpItems(
	context: IWebhookFunctions,
	wanted: readonly WantedEvent[],
	settings: EventSettings,
	failures: readonly string[] = [],
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	for (const [index, { event, names }] of wanted.entries()) {
		const findings = { names, failures: index === 0 ? failures : [] };
		const item = await lookUpItem(context, event, findings, settings);
		if (item !== undefined) items.push(item);
	}
	return items;
}
