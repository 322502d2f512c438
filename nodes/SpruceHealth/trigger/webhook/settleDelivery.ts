import type { IWebhookFunctions } from 'n8n-workflow';
import {
	type EndpointState,
	keepEndpoint,
	keepLeftBehind,
	keepLogProgress,
	keepSnapshot,
} from '../endpoint/endpointState';
import type { EndpointMemory } from '../memory/EndpointMemory';
import type { LeftBehind } from '../memory/LeftBehind';
import type { LogProgress } from '../memory/LogProgress';

/** What one request from Spruce led to. */
interface Delivery {
	endpointId: string;
	memory: EndpointMemory;
	/** Deduplication keys of the events whose items n8n was given. */
	keys: readonly string[];
	/** How far the endpoint's log was read, when events from it are among the items. */
	logProgress?: LogProgress;
	/** What the endpoints that were replaced still hold, when events of theirs are among the items. */
	leftBehind?: LeftBehind;
	/** The endpoint, when the static data have another one or none. */
	unkeptEndpoint?: EndpointState;
}

/**
 * Marks the events of a delivery as stored, and writes into the static data what other processes
 * and the next start of n8n have to know of them.
 */
export function settleDelivery(
	context: IWebhookFunctions,
	{ endpointId, memory, keys, logProgress, leftBehind, unkeptEndpoint }: Delivery,
): void {
	const { delivered } = memory;
	delivered.markStored(keys);
	// The trigger may have a new endpoint by now, whose static data would be overwritten.
	if (memory.isGone) return;
	if (unkeptEndpoint !== undefined) keepEndpoint(context, unkeptEndpoint);
	const now = Date.now();
	// Recovered events are saved together with the log progress that leaves them behind. And static data
	// that lack the endpoint went back in time: they lack the delivered events as well.
	const isDue = [logProgress, leftBehind, unkeptEndpoint].some((one) => one !== undefined);
	const snapshot = isDue ? delivered.takeSnapshot(now) : delivered.snapshotIfDue(now);
	if (snapshot !== undefined) keepSnapshot(context, snapshot);
	if (leftBehind !== undefined) {
		memory.leftBehind = leftBehind;
		keepLeftBehind(context, endpointId, leftBehind);
	}
	if (logProgress === undefined) return;
	memory.logProgress = logProgress;
	keepLogProgress(context, endpointId, logProgress);
}
