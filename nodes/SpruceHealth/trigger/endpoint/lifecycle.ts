import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { isSameUrl } from '../../values/addresses';
import { memoryOf } from '../memory/EndpointMemory';
import { triggerClient } from '../output/triggerClient';
import type { EndpointOwner } from './endpointName';
import { forgetEndpoint, keepEndpoint, keptEndpoint } from './endpointState';
import { refuseUnreachable } from './reachableUrl';
import { refuseActivation } from './refuseActivation';
import { staticDataOwner } from './staticDataOwner';
import { createEndpoint, findEndpoint, removeEndpoint, resumeEndpoint } from './webhookEndpoints';

/**
 * n8n 2 tries an activation up to five times, with 15 s of pauses, and shows no message of ours when
 * that has not ended after 84 s (2.41). So each has to fail soon.
 */
const timeoutMs = 10_000;
const whileActivatingMs = 3_000;

/** n8n 1 tries once; an endpoint that stays behind goes at the next activation. */
const whileDeactivatingMs = 10_000;

/** Endpoints whose check has just failed, in this process. */
const unchecked = new Set<string>();

/**
 * Endpoints that this process created, by workflow and address. Where another trigger of the
 * workflow fails afterwards, n8n has saved nothing when it calls `delete`.
 */
const created = new Map<string, string>();

/** Whether the trigger has an endpoint that works, once a paused one has been resumed. */
async function checkExists(context: IHookFunctions): Promise<boolean> {
	const kept = keptEndpoint(context);
	if (kept === undefined) return false;
	const { endpointId } = kept;
	unchecked.add(endpointId);
	const client = await activationClient(context, 'depends', 'check', whileActivatingMs);
	const endpoint = await findEndpoint(client, endpointId);
	const { url } = endpoint ?? {};
	// An answer that names no address is no reason to give the endpoint up.
	const isAtHome = url === undefined || isSameUrl(url, addressOf(context));
	// A workflow that is switched on has an endpoint only if none could be removed when it was
	// switched off: the events that wait there are not wanted.
	const isWanted = context.getActivationMode() !== 'activate';
	const works = endpoint !== undefined && isAtHome && isWanted;
	if (!works) {
		// A trigger has one endpoint: at its old address nobody would hear the events.
		if (endpoint !== undefined) await removeEndpoint(client, endpointId);
		giveUp(context, endpointId);
	} else if (isPaused(endpoint)) {
		await resumeEndpoint(client, endpointId);
	}
	unchecked.delete(endpointId);
	return works;
}

/** Which words Spruce has for the status of an endpoint is not documented. */
function isPaused({ status }: IDataObject): boolean {
	return /pause|disable|inactive|suspend/i.test(String(status));
}

/** Creates the trigger's endpoint and keeps the secret that Spruce shows only now. */
async function create(context: IHookFunctions): Promise<boolean> {
	const owner = ownerOf(context);
	const { baseUrl } = await context.getCredentials('spruceHealthApi');
	refuseUnreachable(owner.url, String(baseUrl ?? ''));
	const client = await activationClient(context, 'write', 'create', whileActivatingMs);
	const state = await createEndpoint(client, owner);
	if (state === undefined) {
		throw new InvalidInput(
			'Spruce Health did not tell the signing secret of the new webhook endpoint',
			'Without it nobody could tell events of Spruce from forged ones, so the endpoint was removed. Activate the workflow again; if that does not help, contact Spruce Support.',
		);
	}
	keepEndpoint(context, state);
	created.set(placeOf(context), state.endpointId);
	return true;
}

/** Removes the trigger's endpoint, and no other. */
async function remove(context: IHookFunctions): Promise<boolean> {
	const place = placeOf(context);
	const endpointId = keptEndpoint(context)?.endpointId ?? created.get(place);
	// Where a check fails, n8n calls this as well, before it tries again: the endpoint and the
	// events that wait there are still wanted.
	if (endpointId === undefined || unchecked.delete(endpointId)) return true;
	const client = await activationClient(context, 'write', 'delete', whileDeactivatingMs);
	await removeEndpoint(client, endpointId);
	created.delete(place);
	giveUp(context, endpointId);
	return true;
}

/**
 * n8n's hooks: `create` on activation, `delete` on deactivation, `checkExists` before `create` and,
 * in n8n 1, on each start. n8n 2.41 starts without asking.
 */
export const lifecycle = {
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return await checkExists(this).catch(
			async (error: unknown) => await refuseActivation(this, error),
		);
	},
	async create(this: IHookFunctions): Promise<boolean> {
		return await create(this).catch(async (error: unknown) => await refuseActivation(this, error));
	},
	async delete(this: IHookFunctions): Promise<boolean> {
		return await remove(this).catch(async (error: unknown) => await refuseActivation(this, error));
	},
};

async function activationClient(
	context: IHookFunctions,
	access: 'write' | 'depends',
	work: 'check' | 'create' | 'delete',
	retryDeadlineMs: number,
): Promise<SpruceClient> {
	const operation = `trigger: ${work} the webhook endpoint`;
	return await triggerClient(context, access, operation, { timeoutMs, retryDeadlineMs });
}

/** What still goes on for its events must not bring it back. */
function giveUp(context: IHookFunctions, endpointId: string): void {
	memoryOf(endpointId).isGone = true;
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

/** A copy of a workflow may want the address of the original, which n8n refuses. */
function placeOf(context: IHookFunctions): string {
	return `${staticDataOwner(context)} ${addressOf(context)}`;
}

function addressOf(context: IHookFunctions): string {
	return context.getNodeWebhookUrl('default') ?? '';
}
