import { isJsonObject } from '../../values/jsonObject';
import type { SpruceRequest, SpruceResponse } from '../wire/request';
import type { EarlierTries } from './verdict';

/** Whether a refusal only means that an earlier try of this call, or of this key, was carried out. */
export function hasLandedBefore(
	request: SpruceRequest,
	answer: SpruceResponse,
	earlier: EarlierTries,
): boolean {
	if (request.method === 'DELETE') return answer.status === 404 && earlier.isOutcomeUnknown;
	if (request.idempotencyKey === undefined || answer.status !== 422) return false;
	return earlier.isOutcomeUnknown || saysDuplicate(answer.body);
}

/** Seen in production: `type: "duplicate_request"`, in upper or lower case. */
function saysDuplicate(body: unknown): boolean {
	if (!isJsonObject(body)) return false;
	return /duplicate|idempoten/i.test(`${String(body.type)} ${String(body.message)}`);
}
