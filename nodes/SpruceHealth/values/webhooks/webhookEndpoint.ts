import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../jsonObject';
import { safeText } from '../text/safeText';

/** What Spruce shows of a new endpoint, and only then. */
export interface NewEndpoint {
	id?: string;
	signingSecret?: string;
}

/** Spruce does not document the values of `status`. */
const activeStatus = /^(active|enabled|live|ok|on|ready|running|healthy)$/i;
const stoppedStatus = /pause|disable|inactive|suspend|stop|^off$/i;
const deletedStatus = /delete|removed|archived/i;

/** Whether an endpoint is gone although Spruce still shows it. */
export function isDeletedEndpoint({ status, deleted, deletedAt }: IDataObject): boolean {
	return deletedStatus.test(safeText(status)) || deleted === true || isText(deletedAt);
}

/** Whether an endpoint gets its events: surely, surely not, or unknown for an unknown status. */
export function deliveryOf(endpoint: IDataObject): 'active' | 'stopped' | 'unknown' {
	const { status, paused, disabled, enabled, active } = endpoint;
	if (paused === true || disabled === true || enabled === false || active === false) {
		return 'stopped';
	}
	if (!isText(status) || activeStatus.test(status.trim())) return 'active';
	return stoppedStatus.test(status) ? 'stopped' : 'unknown';
}

/**
 * The ID and the secret of a new endpoint. Spruce documents `signingSecrets: [{ id, value }]`.
 *
 * @param answer to its creation, unwrapped
 */
export function newEndpointIn(answer: IDataObject): NewEndpoint {
	const { id, signingSecrets, signingSecret, secret } = answer;
	const given = [signingSecrets, signingSecret, secret].flat();
	return { id: isText(id) ? id : undefined, signingSecret: given.map(secretIn).find(isText) };
}

function secretIn(given: unknown): unknown {
	return isJsonObject(given) ? (given.value ?? given.secret) : given;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
