import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isNotFound, structuredErrorOf } from '../../client/errors/structuredError';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import { endpointName, type EndpointOwner, isLeftBehind } from './endpointName';
import type { EndpointState } from './endpointState';
import { identifiedByBody, noBody } from '../../client/writes/WriteContent';

/** An endpoint as Spruce has it; undefined only where Spruce says that there is none. */
export async function findEndpoint(
	client: SpruceClient,
	endpointId: string,
): Promise<IDataObject | undefined> {
	return await client.get(path`/webhooks/endpoints/${endpointId}`).then(
		(answer) => unwrap(answer, 'endpoint'),
		async (failure: unknown) => {
			if (isNotFound(failure)) return undefined;
			if (!isForbidden(failure)) return await Promise.reject(failure);
			// Perhaps another organization's, from before the credential changed: the token may be right.
			return (await endpointsOf(client)).find(({ id }) => id === endpointId);
		},
	);
}

/** Deletes an endpoint; one that is gone already is as good. */
export async function removeEndpoint(client: SpruceClient, endpointId: string): Promise<void> {
	await client
		.delete(path`/webhooks/endpoints/${endpointId}`)
		.catch(async (failure: unknown) =>
			isNotFound(failure) ? undefined : await Promise.reject(failure),
		);
}

/** Has Spruce send events to an endpoint again that somebody has paused. */
export async function resumeEndpoint(client: SpruceClient, endpointId: string): Promise<void> {
	await client.post(path`/webhooks/endpoints/${endpointId}/paused`, noBody, {
		query: { paused: false },
	});
}

/**
 * Creates the endpoint of a trigger. What an earlier life of the same trigger has left behind goes
 * first, and so does an endpoint whose answer got lost: nobody knows its secret any more.
 *
 * @returns undefined when Spruce would not tell the secret
 */
export async function createEndpoint(
	client: SpruceClient,
	owner: EndpointOwner,
): Promise<EndpointState | undefined> {
	const body = { name: endpointName(owner), url: owner.url };
	for (let tries = 0; tries < 2; tries++) {
		await removeLeftBehind(client, owner);
		const answer = await client.post('/webhooks/endpoints', identifiedByBody(body));
		const created = endpointStateIn(unwrap(answer, 'endpoint'));
		if (created !== undefined) return created;
	}
	await removeLeftBehind(client, owner);
	return undefined;
}

async function removeLeftBehind(client: SpruceClient, owner: EndpointOwner): Promise<void> {
	for (const endpoint of (await endpointsOf(client)).filter((one) => isLeftBehind(one, owner))) {
		await removeEndpoint(client, String(endpoint.id));
	}
}

async function endpointsOf(client: SpruceClient): Promise<IDataObject[]> {
	return await client.list('/webhooks/endpoints', 'endpoints', { largestPage: 'none' });
}

function isForbidden(failure: unknown): boolean {
	return structuredErrorOf(failure)?.statusCode === 403;
}

function endpointStateIn({ id, signingSecrets }: IDataObject): EndpointState | undefined {
	const [secret] = Array.isArray(signingSecrets) ? (signingSecrets as IDataObject[]) : [];
	const signingSecret = secret?.value;
	if (typeof id !== 'string' || typeof signingSecret !== 'string' || signingSecret === '') {
		return undefined;
	}
	return { endpointId: id, signingSecret };
}
