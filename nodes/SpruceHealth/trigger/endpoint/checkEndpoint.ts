import type { IHookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { findEndpoint, removeEndpoint, resumeIfStopped } from '../../client/webhookEndpoints';
import { isSameUrl } from '../../values/urls/addresses';
import { memoryOf } from '../memory/EndpointMemory';
import { type EndpointState, keepEndpoint, keepSnapshot, keptEndpoint } from './endpointState';
import { giveUpEndpoint, rememberEndpoint } from './knownEndpoints';
import { addressOf, endpointOwner } from './place';
import { readSecret } from './signingSecrets';
import { endpointsLeftBehind } from './webhookEndpoints';

/**
 * Whether an endpoint of the trigger works. Resumes it if it is paused. Otherwise removes it, unless
 * `resumeLeftBehind` may keep it.
 */
export async function checkEndpoint(
	context: IHookFunctions,
	client: SpruceClient,
	current: EndpointState,
): Promise<boolean> {
	const { endpointId } = current;
	const endpoint = await findEndpoint(client, endpointId);
	const { url } = endpoint ?? {};
	// An answer without an address does not show that the address is wrong.
	const hasOurUrl = typeof url !== 'string' || url === '' || isSameUrl(url, addressOf(context));
	// A workflow that gets activated has an endpoint only if deactivating failed to remove it. The
	// events that came to it since then are not wanted.
	const isLeftover = context.getActivationMode() === 'activate';
	// It cannot be read when the API token has changed since.
	const isReadable = (await readSecret(context, current)) !== undefined;
	const isRight = endpoint !== undefined && hasOurUrl && !isLeftover;
	if (isRight && isReadable && (await resumeIfStopped(client, endpointId, endpoint))) {
		keepIfLacking(context, current);
		rememberEndpoint(context, current);
		return true;
	}
	// The start of n8n is no reason to lose its events: see `resumeLeftBehind`.
	if (isRight && isStartOfN8n(context)) return false;
	// A trigger has one endpoint. Spruce would go on sending events to the old address.
	if (endpoint !== undefined) await removeEndpoint(client, endpointId);
	giveUpEndpoint(context, endpointId);
	return false;
}

/**
 * Puts static data right that are those of an earlier endpoint: then they lack the delivered events as
 * well. Otherwise writes nothing. n8n would save the static data as they were before the check began,
 * over what was delivered meanwhile.
 */
function keepIfLacking(context: IHookFunctions, current: EndpointState): void {
	const kept = keptEndpoint(context);
	const { endpointId, sealedSecret, url, createdAt } = current;
	const isKept =
		kept?.endpointId === endpointId &&
		kept.sealedSecret === sealedSecret &&
		kept.url === url &&
		kept.createdAt === createdAt;
	if (isKept) return;
	keepEndpoint(context, current);
	keepSnapshot(context, memoryOf(endpointId).delivered.takeSnapshot(Date.now()));
}

/**
 * Whether Spruce has endpoints of the trigger, of which nobody knows the secret. When n8n starts, they
 * stay: the first event that one of them delivers has them replaced, and takes along what they had not
 * delivered (`lookAfterEndpoint`). A hook could not start the workflow.
 *
 * @param ownId an endpoint that is known to be the trigger's
 */
export async function resumeLeftBehind(
	context: IHookFunctions,
	client: SpruceClient,
	ownId: string | undefined,
): Promise<boolean> {
	const endpoints = await endpointsLeftBehind(client, endpointOwner(context), ownId);
	for (const endpoint of endpoints) await resumeIfStopped(client, String(endpoint.id), endpoint);
	return endpoints.length > 0;
}

/** n8n 1 asks each trigger when it starts, or when another of its processes takes the lead. */
export function isStartOfN8n(context: IHookFunctions): boolean {
	return ['init', 'leadershipChange'].includes(context.getActivationMode());
}
