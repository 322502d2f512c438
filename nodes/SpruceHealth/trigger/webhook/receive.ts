import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { keepLogLook, keepSnapshot, keptEndpoint, keptSnapshot } from '../endpoint/endpointState';
import { readEvent, type SpruceEvent } from '../events/SpruceEvent';
import { eventSettings } from '../fields/eventSettings';
import { type EndpointMemory, memoryOf } from '../memory/EndpointMemory';
import type { LogLook } from '../memory/LogLook';
import { claimEvent, deduplicationKeysOf } from '../memory/claimEvent';
import { lookUpItem, needsLookUps } from '../output/lookUpItem';
import { takeRecoveredEvents } from './catchUp';
import { settlesWithin } from './settlesWithin';
import { rawBodyOf } from './rawBodyOf';
import { isSignedBySpruce } from './signature';

/**
 * Spruce waits 5 seconds for an answer. So much may be spent on missed events, and so much on what
 * is looked up; the rest is n8n's, which stores the execution.
 */
const lookUpBudgetMs = 1_500;

/**
 * Takes an event from Spruce: starts an execution for one that is signed, wanted and new. Rejects
 * only where a parameter cannot be evaluated: n8n then shows a failed execution, and Spruce tries
 * the event again.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const rawBody = await rawBodyOf(request);
	const endpoint = keptEndpoint(context);
	const signature = request.headers['x-spruce-signature'];
	if (endpoint === undefined || !isSignedBySpruce(rawBody, signature, endpoint.signingSecret)) {
		return answer(context, 401, 'The signature is not one of Spruce Health');
	}
	const told = readEvent(rawBody);
	if (told === undefined) return answer(context, 400, 'The body is not an event of Spruce Health');
	const memory = memoryOf(endpoint.endpointId);
	memory.seen.merge(keptSnapshot(context));
	return await processEvent(context, endpoint.endpointId, memory, memory.withRequestId(told));
}

/**
 * Gives out the items of an event, missed ones first, since they are older. An event counts as seen
 * by other processes and after a restart once n8n has stored it: n8n 2 then asks for its answer, n8n
 * 1 answers just before.
 */
async function processEvent(
	context: IWebhookFunctions,
	endpointId: string,
	memory: EndpointMemory,
	event: SpruceEvent,
): Promise<IWebhookResponseData> {
	const now = Date.now();
	const settings = eventSettings(context);
	const names = claimEvent(event, settings, memory, now);
	const look = { memory, settings, now };
	const missed = await takeRecoveredEvents(context, endpointId, look, lookUpBudgetMs);
	const findings = { names, failures: missed?.failures };
	const item =
		names.length === 0
			? Promise.resolve(undefined)
			: lookUpItem(context, event, findings, settings);
	const isInTime = !needsLookUps(event, settings) || (await settlesWithin(lookUpBudgetMs, item));
	const answered = isInTime ? {} : answer(context, 200, 'Event received');
	const own = await item;
	const items = [...(missed?.items ?? []), ...(own === undefined ? [] : [own])];
	const keys = [...(missed?.keys ?? []), ...deduplicationKeysOf(event, names)];
	memory.seen.handOver(keys, Date.now());
	const settle = () => {
		memory.seen.confirm(keys);
		write(context, endpointId, memory, missed?.logLook);
	};
	if (items.length === 0 || !isInTime) settle();
	// n8n answers 200, and nothing starts.
	if (items.length === 0) return answered;
	return {
		...answered,
		workflowData: [items],
		get webhookResponse() {
			settle();
			return { message: 'Event received' };
		},
	};
}

/** Writes into the static data what other processes and the next start of n8n have to know. */
function write(
	context: IWebhookFunctions,
	endpointId: string,
	memory: EndpointMemory,
	logLook: LogLook | undefined,
): void {
	// The data of an endpoint that has made way would take the place of the new one's.
	if (memory.isGone) return;
	const now = Date.now();
	const snapshot = logLook === undefined ? memory.seen.due(now) : memory.seen.snapshot(now);
	if (snapshot !== undefined) keepSnapshot(context, snapshot);
	if (logLook === undefined) return;
	memory.logLook = logLook;
	keepLogLook(context, endpointId, logLook);
}

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
