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
const answer = (status: number, headers = {}): FileResponse => ({ status, headers });
const moved = answer(302, { location: '/there' });

const renew: DownloadVerdict = { kind: 'renew' };
const retry: DownloadVerdict = { kind: 'retry', afterMs: expect.any(Number) };
const failed = (reason: string) => ({ kind: 'failed', reason });

describe('the verdict on a download without the file', () => {
	it.each<[string, FileResponse | NoAnswer, DownloadProgress, unknown]>([
		['a lost answer is tried again', lost, first, retry],
		['a lost answer to the end is given up', lost, last, failed('fileNoAnswer')],
		['an error of the host is tried again', answer(500), first, retry],
		['a host that is busy is tried again', answer(503), first, retry],
		['a host that is asked too often is tried again', answer(429), first, retry],
		['a host that gave up waiting is tried again', answer(408), first, retry],
		['errors of the host to the end are given up', answer(502), last, failed('fileServer')],
		['no content is tried again', answer(204), first, retry],
		['a page in place of the file is tried again', answer(200), first, retry],
		['pages to the end are given up', answer(200), last, failed('fileUnreadable')],
		['400 asks for a fresh link', answer(400), first, renew],
		['401 asks for a fresh link', answer(401), first, renew],
		['403 asks for a fresh link', answer(403), first, renew],
		['404 asks for a fresh link', answer(404), first, renew],
		['410 asks for a fresh link', answer(410), first, renew],
		['trouble before leaves the fresh links', answer(403), last, renew],
		['a second fresh link is the last', answer(403), renewedTwice, failed('fileLink')],
		['fresh links leave the tries', lost, renewedTwice, retry],
		['another refusal is final', answer(451), first, failed('fileLink')],
		['a redirect is followed', moved, first, { kind: 'redirected', location: '/there' }],
		['a redirect to nowhere is final', answer(302), first, failed('fileLink')],
		['a redirect without end is final', moved, redirectedOften, failed('fileLink')],
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

describe('an answer carries the file', () => {
	it.each<[string, FileResponse, string | undefined, boolean]>([
		['when it says nothing of the type', answer(200), 'application/pdf', true],
		['whatever other type it says', answer(200, { 'content-type': 'x/y' }), 'audio/wav', true],
		[
			'but a web page in its place is none',
			answer(200, { 'content-type': 'text/html; charset=utf-8' }),
			'application/pdf',
			false,
		],
		[
			'and not a web page of unknown type',
			answer(200, { 'content-type': 'TEXT/HTML' }),
			undefined,
			false,
		],
		[
			'and a web page that someone sent',
			answer(200, { 'content-type': 'text/html' }),
			'text/html; charset=utf-8',
			true,
		],
		['but not without content', answer(204), undefined, false],
		['but not a part of it', answer(206), undefined, false],
		['but not when it is refused', answer(403), undefined, false],
	])('%s', (_sentence, given, mimeType, expected) => {
		expect(isFile(given, mimeType)).toBe(expected);
	});
});
