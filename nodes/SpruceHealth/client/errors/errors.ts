import { type INode, NodeApiError } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import type { Answer } from '../wire/request';
import { explain } from './explanations';
import { type Failure, isOutcomeUnknown, type SpruceWords } from './failure';
import type { StructuredError } from './structuredError';

const transientReasons: Array<Failure['reason']> = [
	'server',
	'noAnswer',
	'unreadable',
	'rateLimit',
	'dailyLimit',
	'fileNoAnswer',
	'fileServer',
	'fileUnreadable',
];

/**
 * The error of a failed call, the only place where one is made. Holds nothing of the request:
 * n8n saves errors with the execution.
 */
export function spruceError(
	node: INode,
	failure: Failure,
	place: { operation: string; itemIndex?: number },
): NodeApiError {
	const said = spruceWords(failure.answer);
	const { message, description } = explain(failure, said);
	const error = new NodeApiError(
		node,
		{ message, type: said.type ?? null, requestId: said.requestId ?? null },
		{
			message,
			description,
			httpCode: said.statusCode === undefined ? undefined : String(said.statusCode),
			itemIndex: place.itemIndex,
			failure: timedFailure(failure),
		},
	);
	error.context.spruce = structured(failure, said, { message, description }, place.operation);
	return error;
}

/** Tells n8n 2.x how long it is to wait before a polling trigger tries again. */
function timedFailure({ reason, retryAfterMs }: Failure): NodeApiError['failure'] {
	if (reason === 'rateLimit') return { cause: 'rate-limited', retryAfterMs };
	return reason === 'dailyLimit' ? { cause: 'quota-exhausted', retryAfterMs } : undefined;
}

function structured(
	failure: Failure,
	said: SpruceWords,
	texts: { message: string; description: string },
	operation: string,
): StructuredError {
	const { retryAfterMs, rateLimit } = failure;
	const hasRateLimit = Object.keys(rateLimit).length > 0;
	return {
		...texts,
		...(said.statusCode !== undefined && { statusCode: said.statusCode }),
		...(said.type !== undefined && { type: said.type }),
		...(said.requestId !== undefined && { requestId: said.requestId }),
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
	const body = isJsonObject(answer.body) ? answer.body : {};
	return {
		statusCode: answer.status,
		message: text(body.message),
		type: text(body.type),
		requestId: text(answer.headers['s-request-id']),
	};
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
