import type { SpruceRequest, SpruceResponse } from '../wire/request';
import { saysDuplicate, saysNothing } from './saysDuplicate';
import { saysNotFound } from './saysNotFound';

/**
 * Whether a refusal only says that Spruce has seen the write before: an earlier try of a delete, or a
 * write with the same key. What that proves of a write is decided by `ProvenWrites`.
 *
 * @param isOutcomeUnknown whether an earlier try may have been carried out
 */
export function hasLandedBefore(
	request: SpruceRequest,
	answer: SpruceResponse,
	isOutcomeUnknown: boolean,
): boolean {
	if (request.method === 'DELETE') return isOutcomeUnknown && saysNotFound(request, answer);
	if (request.idempotencyKey === undefined) return false;
	const { status, body } = answer;
	return saysDuplicate(status, body) || (status === 422 && isOutcomeUnknown && saysNothing(body));
}
