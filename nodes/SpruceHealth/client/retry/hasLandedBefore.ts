import { isJsonObject } from '../../values/jsonObject';
import type { SpruceRequest, SpruceResponse } from '../wire/request';
import { saysDuplicate, saysNothing } from './saysDuplicate';
import type { EarlierTries } from './verdict';

/**
 * Whether a refusal only says that Spruce has seen the write before: an earlier try of a delete, or a
 * write with the same key. What that proves is decided by `WriteOnce`.
 */
export function hasLandedBefore(
	request: SpruceRequest,
	answer: SpruceResponse,
	earlier: EarlierTries,
): boolean {
	if (request.method === 'DELETE') return answer.status === 404 && earlier.isOutcomeUnknown;
	if (request.idempotencyKey === undefined) return false;
	const body = isJsonObject(answer.body) ? answer.body : { message: String(answer.body) };
	if (saysDuplicate(answer.status, body)) return true;
	return answer.status === 422 && earlier.isOutcomeUnknown && saysNothing(body);
}
