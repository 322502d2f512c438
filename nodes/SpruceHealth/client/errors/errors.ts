import { type INode, NodeApiError } from 'n8n-workflow';
import { isFromSpruce } from '../wire/isFromSpruce';
import { errorWords } from '../wire/errorWords';
import type { Answer } from '../wire/request';
import { explain, spruceQuote } from './explanations';
import { type Failure, isOutcomeUnknown, type SpruceWords } from './failure';
import { noteRateLimitUse, noteSpruceQuote } from './failureNotes';
import { rateLimitUse } from './rateLimitUse';
import type { StructuredError } from './structuredError';

/** The reasons that may be gone when the item is run again later. */
const transientReasons: Array<Failure['reason']> = [
	'server',
	'noAnswer',
	'unreadable',
	'incomplete',
	'rateLimit',
	'dailyLimit',
	'fileNoAnswer',
	'fileServer',
	'fileUnreadable',
];

/**
 * The error of a failed call; no other function makes one. It holds nothing of the request, because
 * n8n saves errors with the execution.
 */
export function spruceError(
	node: INode,
	failure: Failure,
	place: { operation: string; itemIndex?: number },
): NodeApiError {
	const words = spruceWords(failure.answer);
	const { message, description } = explain(failure, words);
	const error = new NodeApiError(
		node,
		{ message, type: words.type ?? null, requestId: words.requestId ?? null },
		{
			message,
			description,
			httpCode: words.statusCode === undefined ? undefined : String(words.statusCode),
			itemIndex: place.itemIndex,
			failure: timedFailure(failure),
		},
	);
	error.context.spruce = structured(failure, words, { message, description }, place.operation);
	noteSpruceQuote(error, spruceQuote(words));
	if (failure.reason === 'rateLimit') noteRateLimitUse(error, rateLimitUse(failure));
	return error;
}

/** From this, n8n 2.x takes how long a polling trigger waits before its next try. */
function timedFailure({ reason, retryAfterMs }: Failure): NodeApiError['failure'] {
	if (reason === 'rateLimit') return { cause: 'rate-limited', retryAfterMs };
	return reason === 'dailyLimit' ? { cause: 'quota-exhausted', retryAfterMs } : undefined;
}

function structured(
	failure: Failure,
	words: SpruceWords,
	texts: { message: string; description: string },
	operation: string,
): StructuredError {
	const { retryAfterMs, rateLimit } = failure;
	const hasRateLimit = Object.keys(rateLimit).length > 0;
	return {
		...texts,
		...(words.statusCode !== undefined && { statusCode: words.statusCode }),
		...(words.type !== undefined && { type: words.type }),
		...(words.requestId !== undefined && { requestId: words.requestId }),
		operation,
		reason: failure.reason,
		attempts: failure.tried.sent,
		retryable: transientReasons.includes(failure.reason) && !isOutcomeUnknown(failure),
		...(retryAfterMs !== undefined && { retryAfterSeconds: Math.ceil(retryAfterMs / 1_000) }),
		...(hasRateLimit && { rateLimit: { ...rateLimit } }),
	};
}

function spruceWords(answer: Answer | undefined): SpruceWords {
	if (answer?.status === undefined) return {};
	const { status, body } = answer;
	return {
		statusCode: status,
		...(isFromSpruce(answer) && errorWords(body)),
		requestId: text(answer.headers['s-request-id']),
	};
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
