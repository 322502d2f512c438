import { isJsonObject } from '../../values/jsonObject';
import type { SpruceRequest, SpruceResponse } from '../wire/request';
import { saysDuplicate, saysNothing } from './saysDuplicate';

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
	if (request.method === 'DELETE') return answer.status === 404 && isOutcomeUnknown;
	if (request.idempotencyKey === undefined) return false;
	const body = isJsonObject(answer.body) ? answer.body : { message: String(answer.body) };
	if (saysDuplicate(answer.status, body)) return true;
	return answer.status === 422 && isOutcomeUnknown && saysNothing(body);
}
