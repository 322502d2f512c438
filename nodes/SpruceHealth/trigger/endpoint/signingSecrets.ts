import { bearerToken } from '../../client/credential/bearerToken';
import { BoundedMap } from '../../values/BoundedMap';
import type { EndpointContext, EndpointState } from './endpointState';
import { openSecret, sealSecret } from './sealedSecret';

/** Far more endpoints than one n8n has. */
const maxEndpoints = 1_000;

/** How long a secret that could not be read counts as unreadable, whatever arrives. */
const unreadableForMs = 60_000;

/**
 * By `keyOf` an endpoint. Reading the credential and decrypting with each event would cost more than
 * the rest of the delivery. Of any age, because an event may come at any time.
 */
const openedSecrets = new BoundedMap<string>(maxEndpoints);

const unreadableSecrets = new BoundedMap<true>(maxEndpoints, unreadableForMs);

/** The secret that Spruce signs an endpoint's events with; undefined if it cannot be read. Never rejects. */
export async function signingSecretOf(
	context: EndpointContext,
	endpoint: EndpointState,
): Promise<string | undefined> {
	const key = keyOf(endpoint);
	const opened = openedSecrets.get(key);
	if (opened !== undefined || unreadableSecrets.get(key) === true) return opened;
	return await readSecret(context, endpoint).catch(() => {
		unreadableSecrets.set(key, true);
		return undefined;
	});
}

/**
 * As `signingSecretOf`, but looks again at a secret that could not be read.
 *
 * @throws when the credential cannot be read, which says nothing about the secret
 */
export async function readSecret(
	context: EndpointContext,
	endpoint: EndpointState,
): Promise<string | undefined> {
	const { endpointId, sealedSecret } = endpoint;
	const key = keyOf(endpoint);
	const secret =
		openedSecrets.get(key) ?? openSecret(sealedSecret, endpointId, await tokenOf(context));
	if (secret === undefined) unreadableSecrets.set(key, true);
	else openedSecrets.set(key, secret);
	return secret;
}

/** Encrypts a secret for the static data. */
export async function sealed(
	context: EndpointContext,
	{ signingSecret, ...endpoint }: Omit<EndpointState, 'sealedSecret'> & { signingSecret: string },
): Promise<EndpointState> {
	const { endpointId } = endpoint;
	const sealedSecret = sealSecret(signingSecret, endpointId, await tokenOf(context));
	openedSecrets.set(keyOf({ endpointId, sealedSecret }), signingSecret);
	return { ...endpoint, sealedSecret };
}

async function tokenOf(context: EndpointContext): Promise<string> {
	return bearerToken(await context.getCredentials('spruceHealthApi'));
}

function keyOf({ endpointId, sealedSecret }: Pick<EndpointState, 'endpointId' | 'sealedSecret'>) {
	return `${endpointId} ${sealedSecret}`;
}
