import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { SpruceEvent } from '../events/SpruceEvent';
import type { EventSettings } from '../fields/eventSettings';
import { type EventFindings, lookUpItem, needsLookUps } from '../output/lookUpItem';
import { eventReceived, sendAnswer } from './responseFor';
import { settlesWithin } from './settlesWithin';

/**
 * How long Spruce may be kept waiting for recovered events, and then once more for what is looked
 * up. Spruce waits 5 seconds for an answer; the remaining 2 seconds are for n8n, which stores the
 * execution.
 */
export const lookUpBudgetMs = 1_500;

/**
 * Makes the item of an event. Spruce gets its answer early when looking up takes longer than the
 * budget: otherwise it would send the event again.
 *
 * @returns no item when the event has no new names or its contacts do not pass the filters
 */
export async function lookUpWithinBudget(
	context: IWebhookFunctions,
	event: SpruceEvent,
	findings: EventFindings,
	settings: EventSettings,
): Promise<{ item?: INodeExecutionData; isAnswered: boolean }> {
	if (findings.names.length === 0) return { isAnswered: false };
	const lookUp = lookUpItem(context, event, findings, settings);
	const isInTime = !needsLookUps(event, settings) || (await settlesWithin(lookUpBudgetMs, lookUp));
	if (!isInTime) sendAnswer(context, { status: 200, message: eventReceived });
	return { item: await lookUp, isAnswered: !isInTime };
}
