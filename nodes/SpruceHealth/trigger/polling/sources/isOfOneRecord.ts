import { NodeApiError } from 'n8n-workflow';
import { isJsonObject } from '../../../values/jsonObject';

/**
 * Whether a failed call may concern only the record that was asked for, so that asking for others
 * makes sense. A token that is refused, a rate limit that is used up and a wrong address do not; nor
 * does what is no answer to a call at all.
 */
export function isOfOneRecord(failure: unknown): failure is NodeApiError {
	if (!(failure instanceof NodeApiError) || !isJsonObject(failure.context.spruce)) return false;
	const { statusCode, retryAfterSeconds } = failure.context.spruce;
	if (retryAfterSeconds !== undefined) return false;
	const status = Number(statusCode ?? 0);
	const isRedirect = status >= 300 && status < 400;
	return !isRedirect && ![401, 403, 429].includes(status);
}
