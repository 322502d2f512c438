import type { NodeApiError } from 'n8n-workflow';
import { type StructuredError, structuredErrorOf } from '../../../../client/errors/structuredError';

/** Every call would fail for these reasons: the token, the address, the connection, the rate limit. */
const reasonsOfEveryCall: Array<StructuredError['reason']> = [
	'access',
	'redirect',
	'certificate',
	'blocked',
	'rateLimit',
	'dailyLimit',
];

/**
 * Whether a failure may concern only the record that was asked for, so that asking for other records
 * makes sense. An error that is no failed call never does.
 */
export function mayConcernOneRecord(failure: unknown): failure is NodeApiError {
	const { reason, statusCode } = structuredErrorOf(failure) ?? {};
	// Any other refusal of a proxy may concern one address alone.
	if (reason === 'proxy' && statusCode === 407) return false;
	return reason !== undefined && !reasonsOfEveryCall.includes(reason);
}
