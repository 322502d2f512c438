import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isLookDue, recover } from './catchUp';
import { type EndpointMemory, memoryOf } from './EndpointMemory';
import { keepLogLook, keepSnapshot, keptEndpoint, keptSnapshot } from './endpointState';
import type { EventWord } from './events';
import { type EventSettings, eventSettings } from './eventSettings';
import { lookUpItem, needsLookUps } from './lookUpItem';
import { newWordsFor } from './newWordsFor';
import { rawBodyOf } from './rawBodyOf';
import { isSignedBySpruce } from './signature';
import { readEvent, type SpruceEvent } from './SpruceEvent';

/** Spruce waits 5 seconds for an answer, and n8n takes some of them to store the execution. */
const patienceMs = 2_000;

/** An event that has arrived, and what is known about it. */
interface Arrival {
	endpointId: string;
	memory: EndpointMemory;
	settings: EventSettings;
	event: SpruceEvent;
	/** The words that it has and that are new; none when it starts nothing. */
	words: readonly EventWord[];
	/** Whether it is time to look for events that were missed. */
	isBehind: boolean;
	/** When it arrived, in ms since 1970. */
	now: number;
}

/**
 * Takes an event from Spruce: starts an execution for one that is signed, wanted and new. Never
 * rejects: n8n would start an execution with the error.
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
	const now = Date.now();
	const { endpointId } = endpoint;
	const memory = memoryOf(endpointId);
	memory.seen.merge(keptSnapshot(context));
	const event = memory.withRequestId(told);
	const settings = eventSettings(context);
	const words = newWordsFor(event, settings, memory, now);
	const isBehind = settings.options.catchUp === true && isLookDue(memory, now);
	return await take(context, { endpointId, memory, settings, event, words, isBehind, now });
}

/**
 * Gives out the items of an event. Spruce has its answer when n8n has stored them, so that no event
 * that counts as delivered gets lost; only where they take too long, it comes first.
 */
async function take(context: IWebhookFunctions, arrival: Arrival): Promise<IWebhookResponseData> {
	const items = itemsOf(context, arrival);
	const isInTime = !takesCalls(arrival) || (await isThereWithin(patienceMs, items));
	const answered = isInTime ? {} : answer(context, 200, 'Event received');
	const workflowData = [await items];
	const keep = keeperOf(context, arrival);
	keep();
	// n8n answers 200, and nothing starts.
	if (workflowData[0].length === 0) return answered;
	return {
		...answered,
		workflowData,
		/** n8n 2 asks for it when it has stored the execution, and has forgotten what is to be kept. */
		get webhookResponse() {
			keep();
			return { message: 'Event received' };
		},
	};
}

/** Missed events first, since they are older. */
async function itemsOf(
	context: IWebhookFunctions,
	{ endpointId, event, words, isBehind, ...look }: Arrival,
): Promise<INodeExecutionData[]> {
	const { items, failures } = isBehind
		? await recover(context, endpointId, look)
		: { items: [], failures: [] };
	if (words.length === 0) return items;
	const item = await lookUpItem(context, event, { words, failures }, look.settings);
	return item === undefined ? items : [...items, item];
}

/** Its timer, unlike one of `sleep`, keeps no n8n from ending. */
async function isThereWithin(milliseconds: number, awaited: Promise<unknown>): Promise<boolean> {
	const isOver = new Promise<boolean>((resolve) => {
		AbortSignal.timeout(milliseconds).addEventListener('abort', () => resolve(false));
	});
	return await Promise.race([awaited.then(() => true), isOver]);
}

function takesCalls({ event, words, isBehind, settings }: Arrival): boolean {
	return isBehind || (words.length > 0 && needsLookUps(event, settings));
}

/** Writes into the static data what other processes and the next start of n8n have to know. */
function keeperOf(
	context: IWebhookFunctions,
	{ endpointId, memory, isBehind, now }: Arrival,
): () => void {
	const snapshot = isBehind ? memory.seen.snapshot(now) : memory.seen.due(now);
	return () => {
		// The data of an endpoint that has made way would take the place of the new one's.
		if (memory.isGone) return;
		if (snapshot !== undefined) keepSnapshot(context, snapshot);
		if (isBehind && memory.logLook !== undefined) {
			keepLogLook(context, endpointId, memory.logLook);
		}
	};
}

function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
