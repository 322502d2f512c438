import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { listEndpoints, removeEndpoint, resumeIfStopped } from '../../client/webhookEndpoints';
import { isSameUrl } from '../../values/urls/addresses';
import { epochMs } from '../../values/time';
import { unwrap } from '../../values/unwrap';
import { newEndpointIn } from '../../values/webhooks/webhookEndpoint';
import { endpointName, type EndpointOwner, isLeftBehind } from './endpointName';
import { identifiedByBody } from '../../client/writes/WriteContent';

/** An endpoint that was just created. */
export interface CreatedEndpoint {
	endpointId: string;
	/** Spruce shows it only once. */
	signingSecret: string;
	/** In milliseconds since 1970, by Spruce's clock. */
	createdAt: number;
}

/**
 * Creates the endpoint of a trigger. First removes endpoints that an earlier activation of the same
 * trigger has left behind. An endpoint whose creation was not answered is also left behind, because
 * its secret is lost, so creating is tried twice.
 *
 * @param assertInTime throws if it is too late to create one
 * @param noteCreated gets the endpoint as soon as there is one that may be kept
 * @returns undefined if Spruce did not send the secret
 */
export async function createEndpoint(
	client: SpruceClient,
	owner: EndpointOwner,
	assertInTime: () => void,
	noteCreated: (created: CreatedEndpoint) => Promise<unknown>,
): Promise<CreatedEndpoint | undefined> {
	for (let tries = 0; tries < 2; tries++) {
		await removeLeftBehind(client, owner);
		assertInTime();
		const { created, endpointId } = await postEndpoint(client, owner, [], noteCreated);
		if (created !== undefined) return created;
		// The listing may not show it yet.
		if (endpointId !== undefined) await removeEndpoint(client, endpointId);
	}
	await removeLeftBehind(client, owner);
	return undefined;
}

/**
 * Creates an endpoint beside those that were left behind.
 *
 * @param leftBehind the IDs of the trigger's endpoints that Spruce has already
 * @param noteCreated as for `createEndpoint`
 * @returns no `created` where Spruce did not send its ID or its secret, and only `isRepeat` where it
 * recognized the idempotency key
 */
export async function postEndpoint(
	client: SpruceClient,
	owner: EndpointOwner,
	leftBehind: readonly string[],
	noteCreated?: (created: CreatedEndpoint) => Promise<unknown>,
): Promise<{ created?: CreatedEndpoint; endpointId?: string; isRepeat?: boolean }> {
	const body = { name: endpointName(owner), url: owner.url };
	const answer = await client.post('/webhooks/endpoints', identifiedByBody(body), {
		isRepeatHandled: true,
	});
	if (answer.duplicate === true) return { isRepeat: true };
	const endpoint = unwrap(answer, 'endpoint');
	const { id, signingSecret } = newEndpointIn(endpoint);
	const endpointId = id ?? (signingSecret && (await idOfOnlyNew(client, owner, leftBehind)));
	if (endpointId === undefined || signingSecret === undefined) return { endpointId };
	const createdAt = epochMs(endpoint.createdAt) || client.spruceNow();
	const created = { endpointId, signingSecret, createdAt };
	await noteCreated?.(created);
	await resumeIfStopped(client, endpointId, endpoint);
	return { created, endpointId };
}

/** Removes the trigger's endpoints, whichever activation has made them. */
export async function removeLeftBehind(client: SpruceClient, owner: EndpointOwner): Promise<void> {
	for (const { id } of await endpointsLeftBehind(client, owner)) {
		await removeEndpoint(client, String(id));
	}
}

/**
 * The trigger's endpoints that Spruce has, whichever activation has made them.
 *
 * @param ownId an endpoint that is known to be the trigger's, whatever its name
 */
export async function endpointsLeftBehind(
	client: SpruceClient,
	owner: EndpointOwner,
	ownId?: string,
): Promise<IDataObject[]> {
	return (await listEndpoints(client)).filter(
		(endpoint) =>
			isLeftBehind(endpoint, owner) ||
			(endpoint.id === ownId && isSameUrl(endpoint.url, owner.url)),
	);
}

/** Where the answer to the creation lacks the ID. */
async function idOfOnlyNew(
	client: SpruceClient,
	owner: EndpointOwner,
	leftBehind: readonly string[],
): Promise<string | undefined> {
	const ids = (await endpointsLeftBehind(client, owner)).map(({ id }) => String(id));
	const created = ids.filter((id) => !leftBehind.includes(id));
	return created.length === 1 ? created[0] : undefined;
}
