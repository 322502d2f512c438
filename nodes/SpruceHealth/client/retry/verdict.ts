import { isJsonObject } from '../../values/jsonObject';
import { recordIn } from '../../values/answers/recordIn';
import { isThrottled } from '../rateLimit/isThrottled';
import { connectionFailure, isCertainlyNotDone } from '../wire/connectionProblem';
import { isFromSpruce } from '../wire/isFromSpruce';
import type { Answer, SpruceRequest, SpruceResponse } from '../wire/request';
import { backoff } from './backoff';
import type { FailureReason } from './FailureReason';
import { hasLandedBefore } from './hasLandedBefore';
import { isForeign, refusal } from './refusal';

export type { FailureReason };

export type Verdict =
	/** `isRepeat`: Spruce has seen the write before, so this answer carries no record. */
	| { kind: 'done'; isRepeat: boolean }
	/** Nothing was carried out; the call waits for the rate limit. */
	| { kind: 'rateLimited'; retryAfterMs?: number }
	/** `mayHaveLanded`: Spruce may have carried out the request, but its answer got lost. */
	| { kind: 'retry'; afterMs: number; mayHaveLanded: boolean }
	| { kind: 'failed'; reason: FailureReason };

/** What is known from the earlier tries of the same call. */
export interface EarlierTries {
	/** Tries without a usable answer; a throttled try does not count. */
	failedTries: number;
	/** Whether Spruce may have carried out one of them although its answer got lost. */
	isOutcomeUnknown: boolean;
	/** Time since the first try, without the waits for the rate limit. */
	elapsedMs: number;
	/** Whether Spruce has accepted the token in any call of this process. */
	hasTokenWorked?: boolean;
	/** Whether the call names a record that this process created a moment ago. */
	isYoungRecord?: boolean;
}

/**
 * A call fails after this many tries without a usable answer. With trouble at every fifth request,
 * that is three calls in 10,000; Retry On Fail repeats those (test/reliability/soak.test.ts).
 */
const maxFailedTries = 5;

/** Where each try takes long to fail, no new one begins later than this after the first. */
const usualRetryDeadlineMs = 180_000;

/** Whether Spruce may have carried out a try that got no usable answer. */
export function mayHaveLanded(answer: Answer): boolean {
	return answer.status !== undefined || !isCertainlyNotDone(answer.code);
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
	earlier: EarlierTries,
	random: number,
	retryDeadlineMs = usualRetryDeadlineMs,
): Verdict {
	const again = (reason: FailureReason, isOutcomeUnknown = mayHaveLanded(answer)): Verdict => {
		if (isOutcomeUnknown && !request.repeatable)
			return { kind: 'failed', reason: 'unknownOutcome' };
		const afterMs = backoff(earlier.failedTries, random);
		return isLastTry(earlier, afterMs, retryDeadlineMs)
			? { kind: 'failed', reason }
			: { kind: 'retry', afterMs, mayHaveLanded: isOutcomeUnknown };
	};
	if (answer.status === undefined) {
		const reason = connectionFailure(answer.code);
		return reason === undefined ? again('noAnswer') : { kind: 'failed', reason };
	}
	if (answer.status >= 200 && answer.status < 300) {
		if (isReadable(request, answer)) return { kind: 'done', isRepeat: false };
		return again('unreadable');
	}
	if (isThrottled(answer)) {
		return { kind: 'rateLimited', retryAfterMs: retryAfterMs(answer.headers) };
	}
	if (answer.status >= 500 || answer.status === 408) return again('server');
	if (isForeign(answer)) return { kind: 'failed', reason: 'proxy' };
	if (hasLandedBefore(request, answer, earlier.isOutcomeUnknown))
		return { kind: 'done', isRepeat: true };
	const reason = refusal(request, answer, earlier.hasTokenWorked === true);
	// Spruce may answer from a copy of its data that does not have the record yet.
	if (reason === 'notFound' && earlier.isYoungRecord === true) return again(reason, false);
	return { kind: 'failed', reason };
}

function isLastTry(earlier: EarlierTries, afterMs: number, retryDeadlineMs: number): boolean {
	return earlier.failedTries + 1 >= maxFailedTries || earlier.elapsedMs + afterMs > retryDeadlineMs;
}

/**
 * Deletes are answered with 200 and no body; all other operations with a JSON object. Where Spruce
 * itself answers a write with nothing, the record is read.
 */
function isReadable(request: SpruceRequest, answer: SpruceResponse): boolean {
	const { body } = answer;
	const { method, returnsId, isReadAfterwards } = request;
	const mayBeEmpty =
		request.mayBeEmpty === true || (isReadAfterwards === true && isFromSpruce(answer));
	if (returnsId === true) return isJsonObject(body) && recordIn(body) !== undefined;
	return isJsonObject(body) || (body === '' && (method === 'DELETE' || mayBeEmpty));
}

/** `Retry-After` in ms. Spruce does not document the header; proxies send whole seconds. */
function retryAfterMs(headers: Record<string, string>): number | undefined {
	const seconds = Number(headers['retry-after'] ?? Number.NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}
