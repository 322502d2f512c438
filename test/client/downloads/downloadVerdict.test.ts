import {
	type DownloadProgress,
	type DownloadVerdict,
	downloadVerdict,
	isFile,
} from '../../../nodes/SpruceHealth/client/downloads/downloadVerdict';
import type { FileResponse } from '../../../nodes/SpruceHealth/client/downloads/FileLink';
import type { NoAnswer } from '../../../nodes/SpruceHealth/client/wire/request';

const first: DownloadProgress = { failedTries: 0, renewed: 0, redirected: 0 };
const last: DownloadProgress = { failedTries: 4, renewed: 0, redirected: 0 };
const renewedTwice: DownloadProgress = { failedTries: 0, renewed: 2, redirected: 0 };
const redirectedOften: DownloadProgress = { failedTries: 0, renewed: 2, redirected: 5 };

const lost: NoAnswer = { status: undefined, code: 'ECONNRESET' };
const untrusted: NoAnswer = { status: undefined, code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' };
const answer = (status: number, headers = {}): FileResponse => ({ status, headers });
const moved = answer(302, { location: '/there' });

const renew: DownloadVerdict = { kind: 'renew' };
const retry: DownloadVerdict = { kind: 'retry', afterMs: expect.any(Number) };
const failed = (reason: string) => ({ kind: 'failed', reason });

describe('the verdict on a failed download', () => {
	it.each<[string, FileResponse | NoAnswer, DownloadProgress, unknown]>([
		['a lost answer is retried', lost, first, retry],
		['a lost answer on the last try fails', lost, last, failed('fileNoAnswer')],
		['an untrusted certificate fails', untrusted, first, failed('certificate')],
		['a proxy that wants a sign-in fails', answer(407), first, failed('proxy')],
		['a server error of the host is retried', answer(500), first, retry],
		['a busy host is retried', answer(503), first, retry],
		['a rate limit of the host is retried', answer(429), first, retry],
		['a timeout of the host is retried', answer(408), first, retry],
		['a server error on the last try fails', answer(502), last, failed('fileServer')],
		['an answer without content is retried', answer(204), first, retry],
		['a page instead of the file is retried', answer(200), first, retry],
		['a page on the last try fails', answer(200), last, failed('fileUnreadable')],
		['400 requests a fresh link', answer(400), first, renew],
		['401 requests a fresh link', answer(401), first, renew],
		['403 requests a fresh link', answer(403), first, renew],
		['404 requests a fresh link', answer(404), first, renew],
		['410 requests a fresh link', answer(410), first, renew],
		['a fresh link is requested even after failed tries', answer(403), last, renew],
		['a third fresh link is not requested', answer(403), renewedTwice, failed('fileLink')],
		['a lost answer is retried even after fresh links', lost, renewedTwice, retry],
		[
			'a file that is too large fails',
			{ ...answer(200), isTooLarge: true },
			first,
			failed('fileTooLarge'),
		],
		['any other refusal fails', answer(451), first, failed('fileLink')],
		['a redirect is followed', moved, first, { kind: 'redirected', location: '/there' }],
		['a redirect without an address fails', answer(302), first, failed('fileLink')],
		['a redirect after five redirects fails', moved, redirectedOften, failed('fileLink')],
	])('%s', (_sentence, given, progress, expected) => {
		expect(downloadVerdict(given, progress, 0.5)).toEqual(expected);
	});

	it('waits longer after each try', () => {
		const waits = [0, 1, 2, 3].map((failedTries) =>
			downloadVerdict(lost, { ...first, failedTries }, 1),
		);

		expect(waits).toEqual(
			[500, 1_000, 2_000, 4_000].map((afterMs) => ({ kind: 'retry', afterMs })),
		);
	});
});

describe('whether an answer contains the file', () => {
	it.each<[string, FileResponse, string | undefined, boolean]>([
		['an answer without a type does', answer(200), 'application/pdf', true],
		['an answer with another type does', answer(200, { 'content-type': 'x/y' }), 'audio/wav', true],
		[
			'a web page instead of a PDF does not',
			answer(200, { 'content-type': 'text/html; charset=utf-8' }),
			'application/pdf',
			false,
		],
		[
			'a web page instead of a file of unknown type does not',
			answer(200, { 'content-type': 'TEXT/HTML' }),
			undefined,
			false,
		],
		[
			'a web page that was sent as a file does',
			answer(200, { 'content-type': 'text/html' }),
			'text/html; charset=utf-8',
			true,
		],
		['an answer without content does not', answer(204), undefined, false],
		['partial content does not', answer(206), undefined, false],
		['a refusal does not', answer(403), undefined, false],
	])('%s', (_sentence, given, mimeType, expected) => {
		expect(isFile(given, mimeType)).toBe(expected);
	});
});
