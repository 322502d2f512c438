import type { NodeApiError } from 'n8n-workflow';
import { type StructuredError, structuredErrorOf } from '../../../client/errors/structuredError';

/** What stands in the way of every call: the token, the rate limit, the address. */
const reasonsOfAll: Array<StructuredError['reason']> = [
	'access',
	'redirect',
	'rateLimit',
	'dailyLimit',
];

/**
 * Whether a failed call may concern only the record that was asked for, so that asking for others
 * makes sense. An error that is not a failed call does not.
 */
export function isOfOneRecord(failure: unknown): failure is NodeApiError {
	const reason = structuredErrorOf(failure)?.reason;
	return reason !== undefined && !reasonsOfAll.includes(reason);
}
