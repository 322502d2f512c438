import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { Additions } from './Additions';
import { memoryOf } from './EndpointMemory';
import { keepSnapshot, keptEndpoint, keptSnapshot } from './endpointState';
import { eventItem } from './eventItem';
import { asksForContact, type EventFilters, passesContact, passesFilters } from './filters';
import { newWordsFor } from './newWordsFor';
import { isSignedBySpruce } from './signature';
import { readEvent, type SpruceEvent } from './SpruceEvent';

/** What the user chose under *Options*. */
interface EventOptions {
	includeContact?: boolean;
	downloadFiles?: boolean;
}

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
	const memory = memoryOf(endpoint.endpointId);
	memory.seen.merge(keptSnapshot(context));
	const event = memory.withRequestId(told);
	const filters = context.getNodeParameter('filters', {}) as EventFilters;
	const chosen = context.getNodeParameter('events', []) as string[];
	const isWanted = (one: SpruceEvent) => passesFilters(filters, one);
	const words = newWordsFor(event, chosen, isWanted, memory, Date.now());
	// n8n answers 200, and nothing starts.
	if (words.length === 0) return {};
	const snapshot = memory.seen.due(Date.now());
	if (snapshot !== undefined) keepSnapshot(context, snapshot);
	const { includeContact = false, downloadFiles = false } = context.getNodeParameter(
		'options',
		{},
	) as EventOptions;
	const judgesContact = asksForContact(filters) && event.conversation !== undefined;
	// Spruce waits 5 seconds at most, and the look-ups may take longer. So may n8n 2, which answers
	// when the execution has begun; by then it has forgotten to save the snapshot.
	const answered = answer(context, 200, 'Event received');
	if (!includeContact && !downloadFiles && !judgesContact) {
		return { ...answered, workflowData: [[eventItem(event, words)]] };
	}
	const additions = new Additions(context, event);
	const isContactKnown = !(includeContact || judgesContact) || (await additions.addContact());
	// Who cannot be looked up passes: an event must not get lost.
	if (judgesContact && isContactKnown && !passesContact(filters, additions.contact)) {
		return answered;
	}
	if (downloadFiles) await additions.addFiles();
	return { ...answered, workflowData: [[eventItem(event, words, additions)]] };
}

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
