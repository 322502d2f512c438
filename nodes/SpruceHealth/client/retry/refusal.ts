import { isFromSpruce } from '../wire/isFromSpruce';
import type { SpruceRequest, SpruceResponse } from '../wire/request';
import { saysNotFound } from './saysNotFound';
import type { FailureReason } from './FailureReason';

/**
 * Whether a refusal did not come from Spruce. A page of nginx says nothing about a record. An empty 401
 * or 403 may be Spruce's after all. A web page with 403 is a firewall's, also one before Spruce.
 */
export function isForeign(answer: SpruceResponse): boolean {
	const { status, body } = answer;
	if (status < 400) return false;
	if (status === 403 && isWebPage(answer)) return true;
	if (isFromSpruce(answer)) return false;
	return body !== '' || (status !== 401 && status !== 403);
}

/**
 * Why Spruce refused a call.
 *
 * @param hasTokenWorked whether Spruce has accepted the token before: then a 403 is about the record
 */
export function refusal(
	request: SpruceRequest,
	answer: SpruceResponse,
	hasTokenWorked: boolean,
): FailureReason {
	const { status } = answer;
	if (status === 401) return 'access';
	if (status === 403) {
		return request.forbiddenMeans ?? (hasTokenWorked ? 'notAllowed' : 'access');
	}
	if (saysNotFound(request, answer)) return 'notFound';
	return status < 400 ? 'redirect' : 'refused';
}

function isWebPage({ headers, body }: SpruceResponse): boolean {
	return (
		typeof body === 'string' &&
		body !== '' &&
		(/html/i.test(headers['content-type'] ?? '') || /^\s*</.test(body))
	);
}
