import { isJsonObject } from '../../values/jsonObject';
import type { Answer, SpruceRequest, SpruceResponse } from '../wire/request';
import { backoff } from './backoff';

/** Why a call is given up; each has its text in `errors.ts`. */
export type FailureReason =
	| 'access'
	| 'notAllowed'
	| 'notFound'
	| 'refused'
	| 'redirect'
	| 'unreadable'
	| 'server'
	| 'noAnswer'
	| 'unknownOutcome'
	| 'rateLimit'
	| 'dailyLimit';

export type Verdict =
	/** `isRepeat`: an earlier try had done the work, so this answer carries no record. */
	| { kind: 'done'; isRepeat: boolean }
	/** Nothing was done; the rate limit says when to go on. */
	| { kind: 'rateLimited'; retryAfterMs?: number }
	/** `mayHaveLanded`: Spruce may have done the work without our knowing. */
	| { kind: 'retry'; afterMs: number; mayHaveLanded: boolean }
	| { kind: 'failed'; reason: FailureReason };

/** What the earlier tries of the same call have left behind. */
export interface Attempts {
	/** Tries without a usable answer, waits for the rate limit not counted. */
	troubled: number;
	/** Whether one of them may have done its work in Spruce without our knowing. */
	isOutcomeUnknown: boolean;
	/** Since the first try, waits for the rate limit not counted. */
	elapsedMs: number;
}

/** A call is given up after this many tries without a usable answer, */
const mostTroubledTries = 5;

/** or, where each of them takes long to fail, after this time. */
const usualRetryDeadlineMs = 180_000;

/** Network trouble that comes before anything is sent. */
const neverSent = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** Whether a try without a usable answer may have done its work all the same. */
export function mayHaveLanded(answer: Answer): boolean {
	return answer.status !== undefined || !neverSent.test(answer.code);
}

/**
 * Decides what an answer means for a call: done, failed, or worth another try.
 *
 * @param random a number from 0 to 1; spreads the retries of workflows that failed together
 * @param retryDeadlineMs no try begins later than this after the first
 */
export function verdict(
	request: SpruceRequest,
	answer: Answer,
	attempts: Attempts,
	random: number,
	retryDeadlineMs = usualRetryDeadlineMs,
): Verdict {
	const again = (reason: FailureReason): Verdict => {
		const isOpen = mayHaveLanded(answer);
		if (isOpen && !request.repeatable) return { kind: 'failed', reason: 'unknownOutcome' };
		const afterMs = backoff(attempts.troubled, random);
		return isLastTry(attempts, afterMs, retryDeadlineMs)
			? { kind: 'failed', reason }
			: { kind: 'retry', afterMs, mayHaveLanded: isOpen };
	};
	if (answer.status === undefined) return again('noAnswer');
	if (answer.status >= 200 && answer.status < 300) {
		if (isReadable(request, answer)) return { kind: 'done', isRepeat: false };
		return again('unreadable');
	}
	if (answer.status === 429 || (answer.status === 503 && 'retry-after' in answer.headers)) {
		return { kind: 'rateLimited', retryAfterMs: retryAfterMs(answer.headers) };
	}
	if (answer.status >= 500 || answer.status === 408) return again('server');
	if (hasLandedBefore(request, answer, attempts)) return { kind: 'done', isRepeat: true };
	return { kind: 'failed', reason: refusal(request, answer.status) };
}

function isLastTry(attempts: Attempts, afterMs: number, retryDeadlineMs: number): boolean {
	return (
		attempts.troubled + 1 >= mostTroubledTries || attempts.elapsedMs + afterMs > retryDeadlineMs
	);
}

/** Deletes answer 200 without a body; everything else of the API answers with a JSON object. */
function isReadable(request: SpruceRequest, { body }: SpruceResponse): boolean {
	const { method, mayBeEmpty, givesId } = request;
	if (givesId === true) return isJsonObject(body) && typeof body.id === 'string' && body.id !== '';
	return isJsonObject(body) || (body === '' && (method === 'DELETE' || mayBeEmpty === true));
}

/** Whether a refusal only says that an earlier try of this call, or of this key, was carried out. */
function hasLandedBefore(
	request: SpruceRequest,
	answer: SpruceResponse,
	attempts: Attempts,
): boolean {
	if (request.method === 'DELETE') return answer.status === 404 && attempts.isOutcomeUnknown;
	if (request.idempotencyKey === undefined || answer.status !== 422) return false;
	return attempts.isOutcomeUnknown || saysDuplicate(answer.body);
}

/** Seen in production: `type: "duplicate_request"`, with varying case. */
function saysDuplicate(body: unknown): boolean {
	if (!isJsonObject(body)) return false;
	return /duplicate|idempoten/i.test(`${String(body.type)} ${String(body.message)}`);
}

function refusal({ forbiddenMeans }: SpruceRequest, status: number): FailureReason {
	if (status === 403 && forbiddenMeans !== undefined) return forbiddenMeans;
	if (status === 401 || status === 403) return 'access';
	if (status === 404) return 'notFound';
	return status < 400 ? 'redirect' : 'refused';
}

/** `Retry-After` in seconds; Spruce documents none, proxies in front of it send whole seconds. */
function retryAfterMs(headers: Record<string, string>): number | undefined {
	const seconds = Number(headers['retry-after'] ?? Number.NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}
