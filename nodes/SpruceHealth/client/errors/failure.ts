import type { DownloadFailure } from '../downloads/downloadVerdict';
import type { RateLimit } from '../rateLimit/rateLimit';
import type { Answer, SpruceRequest } from '../wire/request';
import { type EarlierTries, type FailureReason, mayHaveLanded } from '../retry/verdict';

/** The tries of a call that failed in the end; `sent` counts all requests, throttled ones included. */
export type Tries = EarlierTries & {
	sent: number;
	/** All waits for the rate limit together. */
	waitedMs?: number;
};

/** How much of an incomplete listing was read. */
export interface ListedPart {
	/** Different records. */
	read: number;
	/** How many there are, where Spruce tells. */
	total?: number;
}

/** Everything known about a failed call. */
export interface Failure {
	request: SpruceRequest;
	reason: FailureReason | DownloadFailure;
	tried: Tries;
	/** The last answer; undefined when nothing was sent. */
	answer?: Answer;
	/** Set when the rate limit was the reason. */
	retryAfterMs?: number;
	rateLimit: RateLimit;
	/** How many of the calls of the last minute this process made. */
	ownCalls?: number;
	/** Set when the listing was incomplete. */
	listed?: ListedPart;
	/** What was looked for in Spruce and not found, e.g. `the message`. */
	sought?: string;
	/** Set when the shape of the answer was not known: what was expected, and the names seen instead. */
	shape?: { expected: string; seen: string[] };
	/** The host of a file that could not be downloaded: a firewall may have to allow it. */
	fileHost?: string;
	/** Set when a file was too large: what it is, and the limit. */
	file?: { name: string; maxMegabytes: number };
}

/** What Spruce itself says about a failure. */
export interface SpruceWords {
	statusCode?: number;
	message?: string;
	type?: string;
	/** The id that Spruce Support asks for. */
	requestId?: string;
}

/** Whether Spruce may have carried out one of the tries although no usable answer came. */
export function isOutcomeUnknown({ request, reason, tried, answer }: Failure): boolean {
	if (reason === 'unknownOutcome') return true;
	if (request.idempotencyKey === undefined) return false;
	return (
		tried.isOutcomeUnknown ||
		(tried.sent > 0 && lacksUsableAnswer(reason) && (answer === undefined || mayHaveLanded(answer)))
	);
}

function lacksUsableAnswer(reason: Failure['reason']): boolean {
	return reason === 'server' || reason === 'noAnswer' || reason === 'unreadable';
}
