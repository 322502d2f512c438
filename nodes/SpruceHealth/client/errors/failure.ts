import type { DownloadFailure } from '../downloads/downloadVerdict';
import type { RateLimit } from '../rateLimit/rateLimit';
import type { Answer, SpruceRequest } from '../wire/request';
import { type EarlierTries, type FailureReason, mayHaveLanded } from '../retry/verdict';

/** How often a call was sent before it was given up, and what became of those tries. */
export type Tries = EarlierTries & { sent: number };

/** All that is known of a call that failed. */
export interface Failure {
	request: SpruceRequest;
	reason: FailureReason | DownloadFailure;
	tried: Tries;
	/** The last answer, where there was one. */
	answer?: Answer;
	/** Known when the rate limit stands in the way. */
	retryAfterMs?: number;
	rateLimit: RateLimit;
	/** The host of a file that could not be downloaded, for firewalls; empty where there is none. */
	fileHost?: string;
}

/** What Spruce itself says of a failure. */
export interface SpruceWords {
	statusCode?: number;
	message?: string;
	type?: string;
	/** The id that Spruce Support asks for. */
	requestId?: string;
}

/** Whether an earlier or the last try may have done its work in Spruce without our knowing. */
export function isOutcomeUnknown({ request, reason, tried, answer }: Failure): boolean {
	if (reason === 'unknownOutcome') return true;
	if (request.idempotencyKey === undefined) return false;
	return (
		tried.isOutcomeUnknown ||
		(lacksUsableAnswer(reason) && (answer === undefined || mayHaveLanded(answer)))
	);
}

function lacksUsableAnswer(reason: Failure['reason']): boolean {
	return reason === 'server' || reason === 'noAnswer' || reason === 'unreadable';
}
