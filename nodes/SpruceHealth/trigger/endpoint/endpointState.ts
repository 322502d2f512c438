import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { DeliveredSnapshot } from '../memory/DeliveredEvents';
import type { LogProgress } from '../memory/LogProgress';
import type { Cursor } from '../memory/cursor';
import { staticDataOwner } from './staticDataOwner';

/** What a trigger keeps of its endpoint, in the static data of its workflow. */
export interface EndpointState {
	endpointId: string;
	/** Spruce shows it once, when the endpoint is created. */
	signingSecret: string;
}

type TriggerContext = IHookFunctions | IWebhookFunctions;

/** The trigger's own endpoint; undefined when there is none, or it belongs to another workflow. */
export function keptEndpoint(context: TriggerContext): EndpointState | undefined {
	const { endpoint } = context.getWorkflowStaticData('node');
	if (!isJsonObject(endpoint)) return undefined;
	const { endpointId, signingSecret, owner } = endpoint;
	// A copy of a workflow file brings the static data of the original along.
	if (owner !== staticDataOwner(context)) return undefined;
	if (typeof endpointId !== 'string' || typeof signingSecret !== 'string') return undefined;
	return { endpointId, signingSecret };
}

/** Keeps the trigger's endpoint; n8n saves it after the hook. */
export function keepEndpoint(context: TriggerContext, state: EndpointState): void {
	const data = context.getWorkflowStaticData('node');
	data.endpoint = { ...state, owner: staticDataOwner(context) };
}

/** Forgets the trigger's endpoint. */
export function forgetEndpoint(context: TriggerContext): void {
	const data = context.getWorkflowStaticData('node');
	delete data.endpoint;
	delete data.logLook;
}

/** What this process or another one has written of the events that were seen. */
export function keptSnapshot(context: TriggerContext): DeliveredSnapshot | undefined {
	const { seen } = context.getWorkflowStaticData('node');
	if (!isJsonObject(seen) || !Array.isArray(seen.keys)) return undefined;
	return { savedAt: Number(seen.savedAt), keys: (seen.keys as IDataObject[]).map(String) };
}

/** Writes what was seen. n8n saves the static data of the whole workflow, so do it rarely. */
export function keepSnapshot(context: TriggerContext, snapshot: DeliveredSnapshot): void {
	context.getWorkflowStaticData('node').seen = { ...snapshot };
}

/** What this process or another one has written of its last look into the endpoint's log. */
export function keptLogProgress(
	context: TriggerContext,
	endpointId: string,
): LogProgress | undefined {
	const { logLook } = context.getWorkflowStaticData('node');
	if (!isJsonObject(logLook) || logLook.endpointId !== endpointId) return undefined;
	const { cursor, looks } = logLook;
	// n8n gives back what was kept here, and nobody else writes it.
	return { cursor: cursor as unknown as Cursor, looks: Number(looks) };
}

/** Writes how far the endpoint's log was looked through. */
export function keepLogProgress(
	context: TriggerContext,
	endpointId: string,
	look: LogProgress,
): void {
	context.getWorkflowStaticData('node').logLook = { endpointId, ...look };
}
