import {
	type EndpointContext,
	type EndpointState,
	keepEndpoint,
	keptEndpoint,
} from './endpointState';
import { knownEndpoint, rememberEndpoint } from './knownEndpoints';
import { addressOf } from './place';
import { sealed } from './signingSecrets';
import type { CreatedEndpoint } from './webhookEndpoints';

/** Makes a new endpoint the trigger's own: in the static data, and in this process's memory. */
export async function adoptEndpoint(
	context: EndpointContext,
	{ createdAt, ...created }: CreatedEndpoint,
): Promise<EndpointState> {
	const earlier = [keptEndpoint(context), knownEndpoint(context)].map((one) => one?.createdAt ?? 0);
	const endpoint = await sealed(context, {
		...created,
		url: addressOf(context),
		// Spruce's times may count seconds, and two endpoints may be made within one.
		createdAt: Math.max(createdAt, ...earlier.map((time) => time + 1)),
	});
	keepEndpoint(context, endpoint);
	rememberEndpoint(context, endpoint);
	return endpoint;
}
