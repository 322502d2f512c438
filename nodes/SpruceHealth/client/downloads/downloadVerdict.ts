import { backoff } from '../retry/backoff';
import type { FileResponse } from './FileLink';
import type { NoAnswer } from '../wire/request';

/** Why a download is given up; each has its text in `explanations.ts`. */
export type DownloadFailure =
	'fileAddress' | 'fileLink' | 'fileNoAnswer' | 'fileServer' | 'fileUnreadable';

export type DownloadVerdict =
	| { kind: 'redirected'; location: string }
	/** The link is used up: a fresh one may work. */
	| { kind: 'renew' }
	| { kind: 'retry'; afterMs: number }
	| { kind: 'failed'; reason: DownloadFailure };

/** What the earlier tries of the same download have left behind. */
export interface DownloadProgress {
	/** Tries without the file that are not the link's fault. */
	troubled: number;
	/** Fresh links that were asked for. */
	renewed: number;
	/** Redirects since the last link. */
	redirected: number;
}

/** A download is given up after this many tries that broke off or got no file. */
const mostTroubledTries = 5;

const mostFreshLinks = 2;
const mostRedirects = 5;

/** Storage services say in any of these ways that a signed link has expired. */
const linkRefusals = [400, 401, 403, 404, 410];

/**
 * Decides how a download goes on after an answer that did not bring the file.
 *
 * @param random a number from 0 to 1
 */
export function downloadVerdict(
	answer: FileResponse | NoAnswer,
	progress: DownloadProgress,
	random: number,
): DownloadVerdict {
	if (answer.status === undefined) return again('fileNoAnswer', progress, random);
	const { status, headers } = answer;
	if (status < 300) return again('fileUnreadable', progress, random);
	if (status < 400 && headers.location !== undefined && progress.redirected < mostRedirects) {
		return { kind: 'redirected', location: headers.location };
	}
	if (linkRefusals.includes(status) && progress.renewed < mostFreshLinks) return { kind: 'renew' };
	if (status >= 500 || status === 408 || status === 429) {
		return again('fileServer', progress, random);
	}
	return { kind: 'failed', reason: 'fileLink' };
}

/**
 * Whether an answer carries the file: a proxy's web page must not be filed as a fax.
 *
 * @param mimeType what Spruce says the file is
 */
export function isFile({ status, headers }: FileResponse, mimeType: string | undefined): boolean {
	const isPage = /^text\/html\b/i.test(headers['content-type'] ?? '');
	return status === 200 && (!isPage || /^text\/html\b/i.test(mimeType ?? ''));
}

function again(
	reason: DownloadFailure,
	{ troubled }: DownloadProgress,
	random: number,
): DownloadVerdict {
	return troubled + 1 >= mostTroubledTries
		? { kind: 'failed', reason }
		: { kind: 'retry', afterMs: backoff(troubled, random) };
}
