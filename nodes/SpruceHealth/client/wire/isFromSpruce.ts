import { isJsonObject } from '../../values/jsonObject';
import type { SpruceResponse } from './request';

/**
 * Whether an error answer came from Spruce. All of its answers carry `s-request-id`, and its errors
 * name their type in one word. JSON alone proves nothing: API gateways and web frameworks send it,
 * too, e.g. `{ "message": "no Route matched" }` or, by RFC 9457, `{ "type": "about:blank" }`. Only a
 * proxy asks for a sign-in to itself (407).
 */
export function isFromSpruce({ status, headers, body }: SpruceResponse): boolean {
	if (status === 407) return false;
	if ('s-request-id' in headers) return true;
	return isJsonObject(body) && typeof body.type === 'string' && /^\w+$/.test(body.type);
}
