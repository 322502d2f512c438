import { NodeApiError } from 'n8n-workflow';

/** Whether a call failed because Spruce has no such record. */
export function isNotFound(failure: unknown): boolean {
	return failure instanceof NodeApiError && failure.httpCode === '404';
}
