import type { IHookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { removeEndpoint } from '../../client/webhookEndpoints';
import { BoundedMap } from '../../values/BoundedMap';
import { ExplainedError } from '../../values/ExplainedError';
import { assertEventsChosen, eventSettings } from '../fields/eventSettings';
import { backgroundClient } from '../../client/backgroundClient';
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
import { adoptEndpoint } from './adoptEndpoint';
import { checkEndpoint, isStartOfN8n, resumeLeftBehind } from './checkEndpoint';
import { currentEndpoint, giveUpEndpoint } from './knownEndpoints';
import { endpointOwner } from './place';
import { assertReachable } from './reachableUrl';
import { createEndpoint, removeLeftBehind } from './webhookEndpoints';

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
 * Whether the trigger has an endpoint that works. Resumes the endpoint if it is paused, and removes it
 * if it is no longer the right one.
 */
async function checkExists(context: IHookFunctions): Promise<boolean> {
	const current = currentEndpoint(context);
	const isStart = isStartOfN8n(context);
	if (current === undefined && !isStart) return false;
	if (current !== undefined) unfinishedChecks.set(current.endpointId, true);
	const client = await activationClient(context, 'depends', 'check');
	const works = current !== undefined && (await checkEndpoint(context, client, current));
	const isLeft =
		!works && isStart && (await resumeLeftBehind(context, client, current?.endpointId));
	if (current !== undefined) unfinishedChecks.delete(current.endpointId);
	if (works || isLeft) endActivation(context);
	return works || isLeft;
}

/** Creates the trigger's endpoint and keeps its secret, which Spruce shows only in this answer. */
async function create(context: IHookFunctions): Promise<boolean> {
	// An event could only fail by a setting that cannot be read.
	assertEventsChosen(eventSettings(context));
	const owner = endpointOwner(context);
	const { baseUrl } = await context.getCredentials('spruceHealthApi');
	assertReachable(owner.url, String(baseUrl ?? ''));
	const client = await activationClient(context, 'write', 'create');
	const created = await createEndpoint(
		client,
		owner,
		() => assertInTime(context),
		async (one) => await adoptEndpoint(context, one),
	);
	if (created === undefined)
		throw new ExplainedError(
			'Spruce Health did not send the signing secret of the new webhook endpoint',
			'Without the secret, events from Spruce cannot be told from forged ones, so the endpoint was removed. Activate (publish) the workflow again. If that does not help, contact Spruce Support.',
		);
	if (!isInTime(context)) {
		// Its secret would get lost. Where this fails, n8n's own call of `delete` tries it again.
		await remove(context).catch(() => undefined);
		assertInTime(context);
	}
	endActivation(context);
	return true;
}

/**
 * Removes the trigger's endpoint, and no other. When another trigger of the workflow fails to activate,
 * n8n calls `delete` without having saved the static data; then only this process knows the endpoint.
 */
async function remove(context: IHookFunctions): Promise<boolean> {
	const endpointId = currentEndpoint(context)?.endpointId;
	if (endpointId === undefined || takeUnfinishedCheck(endpointId)) return true;
	const operation = 'trigger: delete the webhook endpoint';
	const limits = {
		timeoutMs,
		retryDeadlineMs: deactivationRetryMs,
		maxWaitMs: longestActivationMs,
	};
	const client = await backgroundClient(context, 'write', operation, limits);
	const wasThere = await removeEndpoint(client, endpointId);
	// The static data may be those of an endpoint that was replaced.
	if (!wasThere) await removeLeftBehind(client, endpointOwner(context));
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
	return await backgroundClient(context, access, `trigger: ${work} the webhook endpoint`, limits);
}

/** Whether the last check of an endpoint did not end well; the second call for the same check says no. */
function takeUnfinishedCheck(endpointId: string): boolean {
	const isUnfinished = unfinishedChecks.get(endpointId) === true;
	unfinishedChecks.delete(endpointId);
	return isUnfinished;
}
