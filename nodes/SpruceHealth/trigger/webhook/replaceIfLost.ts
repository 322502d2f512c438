import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { findEndpoint, removeEndpoint } from '../../client/webhookEndpoints';
import { isSameUrl } from '../../values/urls/addresses';
import { ExplainedError } from '../../values/ExplainedError';
import { shortHash } from '../../values/shortHash';
import { epochMs } from '../../values/time';
import { adoptEndpoint } from '../endpoint/adoptEndpoint';
import type { EndpointOwner } from '../endpoint/endpointName';
import { currentEndpoint } from '../endpoint/knownEndpoints';
import { endpointOwner, placeOf } from '../endpoint/place';
import { readSecret } from '../endpoint/signingSecrets';
import {
	type CreatedEndpoint,
	endpointsLeftBehind,
	postEndpoint,
} from '../endpoint/webhookEndpoints';
import { memoryOf } from '../memory/EndpointMemory';
import type { EndpointFinding } from './endpointReport';
import { lookAfterClient } from './lookAfterClient';
import { leftBehindOf, takeOver, takeRest } from './takeOver';

/** n8n saves what an activation has made within this time: it gives up after 84 s (2.41). */
const activationMs = 90_000;

/** Longer than two processes need to come upon the same loss. */
const slotMs = 2 * 60_000;

/**
 * Replaces the trigger's endpoint if Spruce no longer has it, or if its secret cannot be read. An
 * endpoint at another address is left alone: it may be that of the n8n from which this one was copied.
 */
export async function replaceIfLost(context: IWebhookFunctions): Promise<EndpointFinding> {
	const owner = endpointOwner(context);
	const current = currentEndpoint(context);
	if (current !== undefined && !isSameUrl(current.url, owner.url)) return { state: 'elsewhere' };
	const client = await lookAfterClient(context, 'read');
	const isReadable = current && (await readSecret(context, current)) !== undefined;
	if (isReadable && (await findEndpoint(client, current.endpointId)))
		return await takeRest(context, current.endpointId);
	const old = await endpointsLeftBehind(client, owner, current?.endpointId);
	if (current === undefined && old.length === 0) return { state: 'none' };
	const now = client.spruceNow();
	if (old.some((endpoint) => isBeingActivated(endpoint, now))) return { state: 'beingReplaced' };
	const oldIds = old.map(({ id }) => String(id));
	const created = await createOnce(context, owner, oldIds, now);
	if (created === undefined) return { state: 'beingReplaced' };
	const { endpointId } = await adoptEndpoint(context, created);
	const known = current === undefined ? undefined : leftBehindOf(context, current.endpointId);
	if (current !== undefined) memoryOf(current.endpointId).giveUp();
	const endpoints = oldIds.map((id) => known?.endpoints.find((one) => one.id === id) ?? { id });
	const taken = await takeOver(context, { endpoints, parts: 0 }, endpointId);
	return { state: 'replaced', ...taken };
}

/**
 * Whether an endpoint is so young that its activation may not be over. Then its secret is on the way
 * into the static data.
 */
function isBeingActivated({ createdAt }: IDataObject, now: number): boolean {
	return Math.abs(now - epochMs(createdAt)) < activationMs;
}

/**
 * Creates the endpoint, unless another process of the same n8n does. The processes share Spruce, which
 * refuses an idempotency key that it has seen before. So nothing may be removed before.
 *
 * @returns undefined where Spruce has seen the key
 */
async function createOnce(
	context: IWebhookFunctions,
	owner: EndpointOwner,
	oldIds: readonly string[],
	now: number,
): Promise<CreatedEndpoint | undefined> {
	const idempotencyKey = `endpoint ${shortHash(placeOf(context))} ${Math.floor(now / slotMs)}`;
	const client = await lookAfterClient(context, 'write', idempotencyKey);
	const { created, endpointId, isRepeat } = await postEndpoint(client, owner, oldIds);
	if (created !== undefined || isRepeat === true) return created;
	if (endpointId !== undefined) await removeEndpoint(client, endpointId);
	throw new ExplainedError(
		'Spruce Health did not send the signing secret of the new webhook endpoint',
		'The endpoint was removed.',
	);
}
