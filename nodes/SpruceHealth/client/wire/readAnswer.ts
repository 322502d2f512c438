import { isJsonObject } from '../../values/jsonObject';
import { isNestedTooDeep } from '../../values/isNestedTooDeep';
import type { SpruceResponse } from './request';

/**
 * An answer as Spruce means it:
 * - an error in Spruce's shape counts as an error, whatever the HTTP status: a gateway may pass it on
 *   with 200. A record has an ID, so that a field of a record that happens to be called `statusCode`
 *   is no error;
 * - a list counts as `{ data: [...] }`, so that every answer is an object;
 * - what is nested too deeply to be data of Spruce counts as no data.
 */
export function readAnswer(answer: SpruceResponse): SpruceResponse {
	const { status, body } = answer;
	if (isNestedTooDeep(body)) return { ...answer, body: '' };
	if (status < 200 || status >= 300) return answer;
	if (Array.isArray(body)) return { ...answer, body: { data: body } };
	const stated = statedStatus(body);
	return stated === undefined ? answer : { ...answer, status: stated };
}

function statedStatus(body: unknown): number | undefined {
	if (!isJsonObject(body) || 'id' in body) return undefined;
	const error = isJsonObject(body.error) && !('statusCode' in body) ? body.error : body;
	const hasWords = typeof error.message === 'string' || typeof error.type === 'string';
	const status = Number(error.statusCode);
	return hasWords && Number.isInteger(status) && status >= 400 && status < 600 ? status : undefined;
}
