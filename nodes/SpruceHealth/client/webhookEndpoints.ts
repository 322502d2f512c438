import type { IDataObject } from 'n8n-workflow';
import { path } from '../values/path';
import { unwrap } from '../values/unwrap';
import { deliveryOf, isDeletedEndpoint } from '../values/webhooks/webhookEndpoint';
import { isNotFound, structuredErrorOf } from './errors/structuredError';
import type { SpruceClient } from './SpruceClient';
import { noBody } from './writes/WriteContent';

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
			return (await listEndpoints(client)).find(({ id }) => id === endpointId);
		},
	);
	return found === undefined || isDeletedEndpoint(found) ? undefined : found;
}

/**
 * Deletes an endpoint; it is fine if the endpoint is gone already.
 *
 * @returns whether it was there
 */
export async function removeEndpoint(client: SpruceClient, endpointId: string): Promise<boolean> {
	return await client.delete(path`/webhooks/endpoints/${endpointId}`).then(
		() => true,
		(failure: unknown) => {
			if (!isNotFound(failure)) throw failure;
			return false;
		},
	);
}

/** The webhook endpoints that the organization has. */
export async function listEndpoints(client: SpruceClient): Promise<IDataObject[]> {
	const endpoints = await client.list('/webhooks/endpoints', 'endpoints', { largestPage: 'none' });
	return endpoints.filter((endpoint) => !isDeletedEndpoint(endpoint));
}

function isForbidden(failure: unknown): boolean {
	return structuredErrorOf(failure)?.statusCode === 403;
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

function isRefused(failure: unknown): boolean {
	return structuredErrorOf(failure)?.reason === 'refused';
}
