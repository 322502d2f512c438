import { isFromSpruce } from '../wire/isFromSpruce';
import type { SpruceRequest, SpruceResponse } from '../wire/request';
import type { FailureReason } from './verdict';

/**
 * Whether a refusal did not come from Spruce. A page of nginx says nothing about a record. An empty 401
 * or 403 may be Spruce's after all.
 */
export function isForeign(answer: SpruceResponse): boolean {
	const { status, body } = answer;
	if (status < 400 || isFromSpruce(answer)) return false;
	return body !== '' || (status !== 401 && status !== 403);
}

/** Why Spruce refused a call. */
export function refusal({ forbiddenMeans }: SpruceRequest, status: number): FailureReason {
	if (status === 403 && forbiddenMeans !== undefined) return forbiddenMeans;
	if (status === 401 || status === 403) return 'access';
	if (status === 404) return 'notFound';
	return status < 400 ? 'redirect' : 'refused';
}
