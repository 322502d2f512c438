import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { refusedRequestsAt } from './RefusedRequests';
import { placeOf } from '../endpoint/place';
import { endpointReport, type EndpointFinding } from './endpointReport';
import { replaceIfLost } from './replaceIfLost';

/** When to look again after a look that has settled nothing. */
const pausesMs: Partial<Record<EndpointFinding['state'], number>> = {
	// Less than the 2 minutes after which Spruce sends a refused event again.
	unknown: 100_000,
	// Another process needs a moment, unless it fails.
	beingReplaced: 30_000,
};

/** Less than the 2 minutes after which Spruce sends a refused event again, and time for the executions. */
const restPauseMs = 100_000;

/**
 * Asks Spruce, once in some minutes, whether it still has the trigger's endpoint, and replaces one that
 * is lost. A refused request is the occasion: a webhook node has no timer. Says in n8n's log what it
 * found. Never rejects.
 *
 * @returns items of the events that a replaced endpoint had not delivered
 */
export async function lookAfterEndpoint(context: IWebhookFunctions): Promise<INodeExecutionData[]> {
	// A test in the editor lasts two minutes, and whoever makes it sees whether an event comes.
	if (context.getMode() === 'manual' || !context.getWorkflow().active) return [];
	const refusedRequests = refusedRequestsAt(placeOf(context));
	const refused = refusedRequests.add(Date.now());
	if (refused === undefined) return [];
	const finding = await replaceIfLost(context).catch((failure: unknown): EndpointFinding => ({
		state: 'unknown',
		reason: failure instanceof Error ? failure.message : String(failure),
	}));
	const hasItems = finding.state === 'replaced' || finding.state === 'tookRest';
	const isMoreLeft = hasItems && finding.isMoreLeft;
	const pauseMs = isMoreLeft ? restPauseMs : pausesMs[finding.state];
	if (pauseMs !== undefined) refusedRequests.lookAgainAfter(pauseMs);
	const { id: workflowId, name: workflowName = '' } = context.getWorkflow();
	const trigger = { nodeName: context.getNode().name, workflowName };
	context.logger.warn(endpointReport(trigger, refused, finding), { workflowId, ...trigger });
	return hasItems ? finding.items : [];
}
