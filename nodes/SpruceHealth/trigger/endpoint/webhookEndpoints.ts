import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isNotFound, structuredErrorOf } from '../../client/errors/structuredError';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import {
	deliveryOf,
	isDeletedEndpoint,
	newEndpointIn,
} from '../../values/webhooks/webhookEndpoint';
import { endpointName, type EndpointOwner, isLeftBehind } from './endpointName';
import type { EndpointState } from './endpointState';
import { identifiedByBody, noBody } from '../../client/writes/WriteContent';

/** An endpoint as Spruce has it; undefined only if Spruce says that it does not exist, or was deleted. */
export async function findEndpoint(
	client: SpruceClient,
	endpointId: string,
): Promise<IDataObject | undefined> {
	const found = await client.get(path`/webhooks/endpoints/${endpointId}`).then(
		(answer) => unwrap(answer, 'endpoint'),
		async (failure: unknown) => {
			if (isNotFound(failure)) return undefined;
			if (!isForbidden(failure)) throw failure;
			// A 403 means a wrong token, or perhaps an endpoint of another organization, left from before
			// the credential changed. With a wrong token, this listing fails.
			return (await endpointsOf(client)).find(({ id }) => id === endpointId);
		},
	);
	return found === undefined || isDeletedEndpoint(found) ? undefined : found;
}

/** Deletes an endpoint; it is fine if the endpoint is gone already. */
export async function removeEndpoint(client: SpruceClient, endpointId: string): Promise<void> {
	await client.delete(path`/webhooks/endpoints/${endpointId}`).catch((failure: unknown) => {
		if (!isNotFound(failure)) throw failure;
	});
}

/**
 * Makes Spruce send events to an endpoint again that is paused, or may be.
 *
 * @returns false if Spruce says that the endpoint does not exist
 */
export async function resumeIfStopped(
	client: SpruceClient,
	endpointId: string,
	endpoint: IDataObject,
): Promise<boolean> {
	const delivery = deliveryOf(endpoint);
	if (delivery === 'active') return true;
	return await client
		.post(path`/webhooks/endpoints/${endpointId}/paused`, noBody, { query: { paused: false } })
		.then(
			() => true,
			(failure: unknown) => {
				if (isNotFound(failure)) return false;
				// An unknown status may be that of an endpoint that needs no resuming.
				if (delivery === 'unknown' && isRefused(failure)) return true;
				throw failure;
			},
		);
}

/**
 * Creates the endpoint of a trigger. First removes endpoints that an earlier activation of the same
 * trigger has left behind. An endpoint whose creation was not answered is also left behind, because
 * its secret is lost, so creating is tried twice.
 *
 * @param assertInTime throws if it is too late to create one
 * @param noteCreated gets the ID as soon as there is an endpoint that may be kept
 * @returns undefined if Spruce did not send the secret
 */
export async function createEndpoint(
	client: SpruceClient,
	owner: EndpointOwner,
	assertInTime: () => void,
	noteCreated: (endpointId: string) => void,
): Promise<EndpointState | undefined> {
	const body = { name: endpointName(owner), url: owner.url };
	for (let tries = 0; tries < 2; tries++) {
		await removeLeftBehind(client, owner);
		assertInTime();
		const answer = await client.post('/webhooks/endpoints', identifiedByBody(body), {
			isRepeatHandled: true,
		});
		const endpoint = unwrap(answer, 'endpoint');
		const { id, signingSecret } = newEndpointIn(endpoint);
		const endpointId = id ?? (signingSecret && (await idOfNewest(client, owner)));
		if (endpointId !== undefined && signingSecret !== undefined) {
			noteCreated(endpointId);
			await resumeIfStopped(client, endpointId, endpoint);
			return { endpointId, signingSecret };
		}
		// The listing may not show it yet.
		if (endpointId !== undefined) await removeEndpoint(client, endpointId);
	}
	await removeLeftBehind(client, owner);
	return undefined;
}

async function removeLeftBehind(client: SpruceClient, owner: EndpointOwner): Promise<void> {
	for (const endpoint of (await endpointsOf(client)).filter((endpoint) =>
		isLeftBehind(endpoint, owner),
	)) {
		await removeEndpoint(client, String(endpoint.id));
	}
}

/** Where the answer to the creation lacks the ID. Whatever was left behind is gone by now. */
async function idOfNewest(client: SpruceClient, owner: EndpointOwner): Promise<string | undefined> {
	const own = (await endpointsOf(client)).filter((endpoint) => isLeftBehind(endpoint, owner));
	return own.length === 1 ? String(own[0].id) : undefined;
}

async function endpointsOf(client: SpruceClient): Promise<IDataObject[]> {
	const endpoints = await client.list('/webhooks/endpoints', 'endpoints', { largestPage: 'none' });
	return endpoints.filter((endpoint) => !isDeletedEndpoint(endpoint));
}

function isForbidden(failure: unknown): boolean {
	return structuredErrorOf(failure)?.statusCode === 403;
}

function isRefused(failure: unknown): boolean {
	return structuredErrorOf(failure)?.reason === 'refused';
}
