import type { IHookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isSameUrl } from '../../values/addresses';
import { BoundedMap } from '../../values/BoundedMap';
import { ExplainedError } from '../../values/ExplainedError';
import { assertEventsChosen, eventSettings } from '../fields/eventSettings';
import { memoryOf } from '../memory/EndpointMemory';
import { triggerClient } from '../output/triggerClient';
import {
	activationDeadline,
	assertInTime,
	endActivation,
	isInTime,
	longestActivationMs,
	noteRemoval,
	tryInTime,
} from './activationDeadline';
import { activationError } from './activationError';
import type { EndpointOwner } from './endpointName';
import { forgetEndpoint, keepEndpoint, keptEndpoint } from './endpointState';
import { assertReachable } from './reachableUrl';
import { staticDataOwner } from './staticDataOwner';
import { createEndpoint, findEndpoint, removeEndpoint, resumeIfStopped } from './webhookEndpoints';

/**
 * Each of n8n's tries to activate has to fail soon, or nobody would read what to do: see
 * `longestActivationMs`.
 */
const timeoutMs = 10_000;
const activationRetryMs = 3_000;

/** n8n 1 calls `delete` once. An endpoint that stays behind is removed by the next activation. */
const deactivationRetryMs = 10_000;

/** Far more than one n8n has. */
const maxTriggers = 1_000;

const dayMs = 24 * 60 * 60_000;

/**
 * Endpoints whose check has begun and not ended well, by ID. When `checkExists` throws, n8n calls
 * `delete` before it tries again. `delete` then must leave the endpoint alone: it and the events
 * that wait there are still wanted. It calls `delete` at once, so a check of another day means nothing.
 */
const unfinishedChecks = new BoundedMap<true>(maxTriggers, dayMs);

/**
 * The IDs of the endpoints that this process created, by `placeOf` their trigger. When another trigger
 * of the workflow fails to activate, n8n calls `delete` without having saved the static data, so
 * `delete` finds the ID only here. Of any age, because no later moment shows that n8n has saved it.
 */
const createdEndpointIds = new BoundedMap<string>(maxTriggers);

/**
 * Whether the trigger has an endpoint that works. Resumes the endpoint if it is paused, and removes it
 * if it is no longer the right one.
 */
async function checkExists(context: IHookFunctions): Promise<boolean> {
	const kept = keptEndpoint(context);
	if (kept === undefined) return false;
	const { endpointId } = kept;
	unfinishedChecks.set(endpointId, true);
	const client = await activationClient(context, 'depends', 'check');
	const endpoint = await findEndpoint(client, endpointId);
	const { url } = endpoint ?? {};
	// An answer without an address does not show that the address is wrong.
	const hasOurUrl = typeof url !== 'string' || url === '' || isSameUrl(url, addressOf(context));
	// A workflow that gets activated has an endpoint only if deactivating failed to remove it. The
	// events that came to it since then are not wanted.
	const isLeftover = context.getActivationMode() === 'activate';
	const works =
		endpoint !== undefined &&
		hasOurUrl &&
		!isLeftover &&
		(await resumeIfStopped(client, endpointId, endpoint));
	if (!works) {
		// A trigger has one endpoint. Spruce would go on sending events to the old address.
		if (endpoint !== undefined) await removeEndpoint(client, endpointId);
		giveUpEndpoint(context, endpointId);
	}
	unfinishedChecks.delete(endpointId);
	if (works) endActivation(context);
	return works;
}

/** Creates the trigger's endpoint and keeps its secret, which Spruce shows only in this answer. */
async function create(context: IHookFunctions): Promise<boolean> {
	// An event could only fail by a setting that cannot be read.
	assertEventsChosen(eventSettings(context));
	const owner = ownerOf(context);
	const { baseUrl } = await context.getCredentials('spruceHealthApi');
	assertReachable(owner.url, String(baseUrl ?? ''));
	const client = await activationClient(context, 'write', 'create');
	const state = await createEndpoint(
		client,
		owner,
		() => assertInTime(context),
		(endpointId) => createdEndpointIds.set(placeOf(context), endpointId),
	);
	if (state === undefined)
		throw new ExplainedError(
			'Spruce Health did not send the signing secret of the new webhook endpoint',
			'Without the secret, events from Spruce cannot be told from forged ones, so the endpoint was removed. Activate (publish) the workflow again. If that does not help, contact Spruce Support.',
		);
	if (!isInTime(context)) {
		// Its secret would get lost. Where this fails, n8n's own call of `delete` tries it again.
		await remove(context).catch(() => undefined);
		assertInTime(context);
	}
	keepEndpoint(context, state);
	endActivation(context);
	return true;
}

/** Removes the trigger's endpoint, and no other. */
async function remove(context: IHookFunctions): Promise<boolean> {
	const place = placeOf(context);
	const endpointId = keptEndpoint(context)?.endpointId ?? createdEndpointIds.get(place);
	if (endpointId === undefined || takeUnfinishedCheck(endpointId)) return true;
	const operation = 'trigger: delete the webhook endpoint';
	const limits = {
		timeoutMs,
		retryDeadlineMs: deactivationRetryMs,
		maxWaitMs: longestActivationMs,
	};
	const client = await triggerClient(context, 'write', operation, limits);
	await removeEndpoint(client, endpointId);
	createdEndpointIds.delete(place);
	giveUpEndpoint(context, endpointId);
	return true;
}

/**
 * n8n's hooks: `create` on activation, `delete` on deactivation, and `checkExists` before `create`. n8n
 * 1 also calls `checkExists` at each start of n8n; n8n 2.41 calls nothing then.
 */
export const lifecycle = {
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return await tryInTime(this, checkExists);
	},
	async create(this: IHookFunctions): Promise<boolean> {
		return await tryInTime(this, create);
	},
	async delete(this: IHookFunctions): Promise<boolean> {
		return await noteRemoval(this, async () => await remove(this)).catch((error: unknown) => {
			throw activationError(this, error);
		});
	},
};

async function activationClient(
	context: IHookFunctions,
	access: 'write' | 'depends',
	work: 'check' | 'create',
): Promise<SpruceClient> {
	const deadline = activationDeadline(context);
	const limits = { timeoutMs, retryDeadlineMs: activationRetryMs, maxWaitMs: Infinity, deadline };
	return await triggerClient(context, access, `trigger: ${work} the webhook endpoint`, limits);
}

/** Whether the last check of an endpoint did not end well; the second call for the same check says no. */
function takeUnfinishedCheck(endpointId: string): boolean {
	const isUnfinished = unfinishedChecks.get(endpointId) === true;
	unfinishedChecks.delete(endpointId);
	return isUnfinished;
}

/** Forgets an endpoint. Events that are still being processed must not write its static data again. */
function giveUpEndpoint(context: IHookFunctions, endpointId: string): void {
	memoryOf(endpointId).giveUp();
	forgetEndpoint(context);
}

function ownerOf(context: IHookFunctions): EndpointOwner {
	const { id = '', name = '' } = context.getWorkflow();
	return {
		workflowId: id,
		workflowName: name,
		isTest: context.getMode() === 'manual',
		url: addressOf(context),
	};
}

/**
 * Identifies a trigger by its workflow and address. The address alone is not enough: a copy of a
 * workflow may want that of the original, which n8n refuses, and then calls `delete` for the copy.
 */
function placeOf(context: IHookFunctions): string {
	return `${staticDataOwner(context)} ${addressOf(context)}`;
}

function addressOf(context: IHookFunctions): string {
	return context.getNodeWebhookUrl('default') ?? '';
}
