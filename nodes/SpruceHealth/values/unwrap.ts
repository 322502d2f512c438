import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from './jsonObject';

/**
 * The record inside an answer such as `{ conversation: {…}, postMessageRequestId }`, with the
 * wrapper's other values added to it. An answer that is not wrapped is returned as it is, because
 * Spruce's OpenAPI description and its servers differ on some operations.
 */
export function unwrap(answer: IDataObject, wrapper: string): IDataObject {
	const { [wrapper]: record, ...siblings } = answer;
	return isJsonObject(record) ? { ...record, ...siblings } : answer;
}
