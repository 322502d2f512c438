import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { DeliveredSnapshot } from '../memory/DeliveredEvents';
import type { LeftBehind, LeftBehindEndpoint } from '../memory/LeftBehind';
import type { LogProgress } from '../memory/LogProgress';
import type { Cursor } from '../memory/cursor';
import { staticDataOwner } from './staticDataOwner';

/** What a trigger keeps about its endpoint in the static data of its workflow. */
export interface EndpointState {
	endpointId: string;
	/** Spruce shows the secret only once, when the endpoint is created. */
	sealedSecret: string;
	/** Where Spruce delivers its events. */
	url: string;
	/** In milliseconds since 1970, by Spruce's clock. Of two endpoints, the younger replaced the other. */
	createdAt: number;
}

/** Where a trigger is switched on or off, or receives an event. */
export type EndpointContext = IHookFunctions | IWebhookFunctions;

/**
 * The endpoint in the static data; undefined if there is none, if it belongs to another workflow, or if
 * it is not in the form that this version writes.
 */
export function keptEndpoint(context: EndpointContext): EndpointState | undefined {
	const { endpoint } = context.getWorkflowStaticData('node');
	if (!isJsonObject(endpoint)) return undefined;
	const { endpointId, sealedSecret, url, createdAt, owner } = endpoint;
	// A copy of a workflow file contains the static data of the original.
	if (owner !== staticDataOwner(context)) return undefined;
	if (typeof endpointId !== 'string' || typeof sealedSecret !== 'string') return undefined;
	if (typeof url !== 'string' || typeof createdAt !== 'number') return undefined;
	return { endpointId, sealedSecret, url, createdAt };
}

/** Keeps the trigger's endpoint. n8n saves the static data after the hook. */
export function keepEndpoint(context: EndpointContext, state: EndpointState): void {
	const data = context.getWorkflowStaticData('node');
	data.endpoint = { ...state, owner: staticDataOwner(context) };
}

/** Forgets the trigger's endpoint. */
export function forgetEndpoint(context: EndpointContext): void {
	const data = context.getWorkflowStaticData('node');
	delete data.endpoint;
	delete data.logLook;
	delete data.leftBehind;
}

/** The delivered events that this process or another one has saved. */
export function keptSnapshot(context: EndpointContext): DeliveredSnapshot | undefined {
	const { seen } = context.getWorkflowStaticData('node');
	if (!isJsonObject(seen) || typeof seen.keys !== 'string') return undefined;
	return { savedAt: Number(seen.savedAt), keys: seen.keys };
}

/** Writes the delivered events. n8n saves the static data of the whole workflow. */
export function keepSnapshot(context: EndpointContext, snapshot: DeliveredSnapshot): void {
	context.getWorkflowStaticData('node').seen = { ...snapshot };
}

/** How far this process or another one has read the endpoint's log. */
export function keptLogProgress(
	context: EndpointContext,
	endpointId: string,
): LogProgress | undefined {
	const { logLook } = context.getWorkflowStaticData('node');
	if (!isJsonObject(logLook) || logLook.endpointId !== endpointId) return undefined;
	const { cursor, looks, isMoreLeft } = logLook;
	// Only `keepLogProgress` writes it.
	return {
		cursor: cursor as unknown as Cursor,
		looks: Number(looks),
		isMoreLeft: isMoreLeft === true,
	};
}

/** Writes how far the endpoint's log was read. */
export function keepLogProgress(
	context: EndpointContext,
	endpointId: string,
	progress: LogProgress,
): void {
	context.getWorkflowStaticData('node').logLook = { endpointId, ...progress };
}

/** What the endpoints that were replaced by this one still hold, as this process or another one knows. */
export function keptLeftBehind(
	context: EndpointContext,
	endpointId: string,
): LeftBehind | undefined {
	const { leftBehind } = context.getWorkflowStaticData('node');
	if (!isJsonObject(leftBehind) || leftBehind.endpointId !== endpointId) return undefined;
	const { endpoints, parts } = leftBehind;
	// Only `keepLeftBehind` writes it.
	return { endpoints: endpoints as unknown as LeftBehindEndpoint[], parts: Number(parts) };
}

/** Writes what the endpoints that were replaced by this one still hold. */
export function keepLeftBehind(
	context: EndpointContext,
	endpointId: string,
	leftBehind: LeftBehind,
): void {
	context.getWorkflowStaticData('node').leftBehind = { endpointId, ...leftBehind };
}
