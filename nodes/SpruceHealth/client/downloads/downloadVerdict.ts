import { backoff } from '../retry/backoff';
import type { FileResponse } from './FileLink';
import { type ConnectionFailure, connectionFailure } from '../wire/connectionProblem';
import type { NoAnswer } from '../wire/request';

/** Why a download is given up; each has its text in `explanations.ts`. */
export type DownloadFailure =
	| 'fileAddress'
	| 'fileLink'
	| 'fileTooLarge'
	| 'filePrivate'
	| 'fileNoAnswer'
	| 'fileServer'
	| 'fileUnreadable'
	/** The proxy of the n8n server wants a sign-in. */
	| 'proxy'
	| ConnectionFailure;

export type DownloadVerdict =
	| { kind: 'redirected'; location: string }
	/** The link has expired: a fresh one may work. */
	| { kind: 'renew' }
	| { kind: 'retry'; afterMs: number }
	| { kind: 'failed'; reason: DownloadFailure };

/** What is known from the earlier tries of the same download. */
export interface DownloadProgress {
	/** Tries that got no file, although the link was not refused. */
	failedTries: number;
	/** Fresh links that were requested. */
	renewed: number;
	/** Redirects since the last link. */
	redirected: number;
}

/** A download fails after this many tries that broke off or got no file, as a call to Spruce does. */
const maxFailedTries = 5;

/** When two fresh links are refused, expiry is not the reason. */
const maxFreshLinks = 2;
/** Ends a circle of redirects. */
const maxRedirects = 5;

/** Storage services say in any of these ways that a signed link has expired. */
const linkRefusals = [400, 401, 403, 404, 410];

/**
 * Decides what follows an answer without the file.
 *
 * @param random a number from 0 to 1
 */
export function downloadVerdict(
	answer: FileResponse | NoAnswer,
	progress: DownloadProgress,
	random: number,
): DownloadVerdict {
	if (answer.status === undefined) {
		const reason = connectionFailure(answer.code);
		if (reason !== undefined) return { kind: 'failed', reason };
		return again('fileNoAnswer', progress, random);
	}
	const { status, headers, isTooLarge = false } = answer;
	if (isTooLarge) return { kind: 'failed', reason: 'fileTooLarge' };
	if (status < 300) return again('fileUnreadable', progress, random);
	if (status < 400 && headers.location !== undefined && progress.redirected < maxRedirects) {
		return { kind: 'redirected', location: headers.location };
	}
	if (status === 407) return { kind: 'failed', reason: 'proxy' };
	if (linkRefusals.includes(status) && progress.renewed < maxFreshLinks) return { kind: 'renew' };
	if (status >= 500 || status === 408 || status === 429) {
		return again('fileServer', progress, random);
	}
	return { kind: 'failed', reason: 'fileLink' };
}

/**
 * Whether an answer carries the file. A proxy's web page must not be stored as a fax.
 *
 * @param mimeType what Spruce says the file is
 */
export function isFile({ status, headers }: FileResponse, mimeType: string | undefined): boolean {
	const isPage = /^text\/html\b/i.test(headers['content-type'] ?? '');
	return status === 200 && (!isPage || /^text\/html\b/i.test(mimeType ?? ''));
}

function again(
	reason: DownloadFailure,
	{ failedTries }: DownloadProgress,
	random: number,
): DownloadVerdict {
	return failedTries + 1 >= maxFailedTries
		? { kind: 'failed', reason }
		: { kind: 'retry', afterMs: backoff(failedTries, random) };
}
