import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isLookDue, recover } from './catchUp';
import { memoryOf } from './EndpointMemory';
import { keepSnapshot, keptEndpoint, keptSnapshot } from './endpointState';
import { eventItem } from './eventItem';
import { eventSettings } from './eventSettings';
import { lookUpItem, needsLookUps } from './lookUpItem';
import { newWordsFor } from './newWordsFor';
import { isSignedBySpruce } from './signature';
import { readEvent } from './SpruceEvent';

/**
 * Takes an event from Spruce: starts an execution for one that is signed, wanted and new. Never
 * rejects: n8n would start an execution with the error.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody, headers } = context.getRequestObject();
	const endpoint = keptEndpoint(context);
	const signature = headers['x-spruce-signature'];
	if (endpoint === undefined || !isSignedBySpruce(rawBody, signature, endpoint.signingSecret)) {
		return answer(context, 401, 'The signature is not one of Spruce Health');
	}
	const told = readEvent(rawBody);
	if (told === undefined) return answer(context, 400, 'The body is not an event of Spruce Health');
	const now = Date.now();
	const memory = memoryOf(endpoint.endpointId);
	memory.seen.merge(keptSnapshot(context));
	const event = memory.withRequestId(told);
	const settings = eventSettings(context);
	const words = newWordsFor(event, settings, memory, now);
	const isBehind = settings.options.catchUp === true && isLookDue(memory, now);
	// n8n answers 200, and nothing starts.
	if (words.length === 0 && !isBehind) return {};
	const snapshot = memory.seen.due(now);
	if (snapshot !== undefined) keepSnapshot(context, snapshot);
	// Spruce waits 5 seconds at most, and what follows may take longer. So may n8n 2, which answers
	// when the execution has begun; by then it has forgotten to save the snapshot.
	const answered = answer(context, 200, 'Event received');
	if (!isBehind && !needsLookUps(event, settings)) {
		return { ...answered, workflowData: [[eventItem(event, words)]] };
	}
	const items: INodeExecutionData[] = [];
	const failures: string[] = [];
	if (isBehind) {
		const recovered = await recover(context, endpoint.endpointId, { memory, settings, now });
		items.push(...recovered.items);
		failures.push(...recovered.failures);
	}
	const item =
		words.length > 0 && (await lookUpItem(context, event, { words, failures }, settings));
	if (item) items.push(item);
	return { ...answered, ...(items.length > 0 && { workflowData: [items] }) };
}

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
