import { spruceError } from '../../../nodes/SpruceHealth/client/errors/errors';
import type { Failure } from '../../../nodes/SpruceHealth/client/errors/failure';
import type { SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';
import { spruceNode } from '../../engine/environment/spruceTypes';

const node = spruceNode({});
/** A request that changes nothing. */
export const read: SpruceRequest = { method: 'GET', path: '/contacts/entity_1', repeatable: true };
/** A request that changes something. */
export const write: SpruceRequest = {
	method: 'POST',
	path: '/contacts',
	body: { givenName: 'Ada Secretname' },
	repeatable: true,
	idempotencyKey: 'key',
};

/** The error of a read that failed for a reason, unless the failure says otherwise. */
export function errorOf(reason: Failure['reason'], failure: Partial<Failure> = {}) {
	const tried = { sent: 1, failedTries: 0, isOutcomeUnknown: false, elapsedMs: 0 };
	return spruceError(
		node,
		{ request: read, reason, tried, rateLimit: {}, ...failure },
		{ operation: 'contact: get', itemIndex: 2 },
	);
}
