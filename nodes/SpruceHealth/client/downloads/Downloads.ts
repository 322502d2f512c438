import { isSafeAddress } from '../../values/addresses';
import {
	type DownloadFailure,
	type DownloadProgress,
	downloadVerdict,
	isFile,
} from './downloadVerdict';
import type { FileLink, FileResponse, KeepFile } from './FileLink';
import type { FileAnswer } from './fetchFile';
import type { NoAnswer } from '../wire/request';
import type { Runtime } from '../calls/Runtime';

/** A file to download. */
export interface Download<Kept> {
	link: FileLink;
	/** Gets a fresh link to the same file from Spruce; undefined when the file is gone. */
	renew(): Promise<FileLink | undefined>;
	keep: KeepFile<Kept>;
}

/** The state of a download between its tries. */
interface Progress extends DownloadProgress {
	sent: number;
}

/**
 * Downloads files from where Spruce keeps them: with new tries where they may help, with a fresh
 * link where the old one has expired, and never with the token. They do not count toward the rate
 * limit, because the file host is not the API.
 */
export class Downloads {
	constructor(private readonly runtime: Runtime) {}

	/** Resolves to what `keep` returned for the whole file. */
	async fetch<Kept extends object>(download: Download<Kept>): Promise<Kept> {
		const progress: Progress = { sent: 0, failedTries: 0, renewed: 0, redirected: 0 };
		let { link } = download;
		if (this.isPast(link)) link = await this.renewed(download, progress);
		let { url } = link;
		for (;;) {
			if (!isSafeAddress(url)) throw this.failure('fileAddress', progress, url);
			const answer = await this.fetchOnce(url, link, download.keep);
			progress.sent += 1;
			if (answer.status !== undefined && answer.kept !== undefined) return answer.kept;
			const decision = downloadVerdict(answer, progress, this.runtime.random());
			if (decision.kind === 'failed') throw this.failure(decision.reason, progress, url, answer);
			if (decision.kind === 'redirected') {
				progress.redirected += 1;
				url = redirectTarget(decision.location, url);
				continue;
			}
			if (decision.kind === 'renew') link = await this.renewed(download, progress);
			if (decision.kind === 'retry') {
				progress.failedTries += 1;
				await this.runtime.wait(decision.afterMs);
			}
			progress.redirected = 0;
			url = link.url;
		}
	}

	private async fetchOnce<Kept>(
		url: string,
		{ mimeType }: FileLink,
		keep: KeepFile<Kept>,
	): Promise<FileAnswer<Kept>> {
		return await this.runtime.fetchFile(url, (response, content) =>
			isFile(response, mimeType)
				? keep(content, mimeType ?? response.headers['content-type'])
				: undefined,
		);
	}

	/** By this machine's clock. It may be wrong, so a fresh link is tried even if it looks expired. */
	private isPast({ expiresAtMs = Infinity }: FileLink): boolean {
		return expiresAtMs <= this.runtime.now();
	}

	private async renewed<Kept>(
		{ link, renew }: Download<Kept>,
		progress: Progress,
	): Promise<FileLink> {
		progress.renewed += 1;
		const fresh = await renew();
		if (fresh === undefined) throw this.failure('fileLink', progress, link.url);
		return fresh;
	}

	private failure(
		reason: DownloadFailure,
		{ sent, failedTries }: Progress,
		url: string,
		answer?: FileResponse | NoAnswer,
	): Error {
		return this.runtime.fail({
			request: { method: 'GET', path: '', repeatable: true },
			reason,
			tried: { sent, failedTries, isOutcomeUnknown: false, elapsedMs: 0 },
			// The host is not Spruce, so its page must not be quoted as Spruce's words.
			answer: answer?.status === undefined ? answer : { ...answer, headers: {}, body: '' },
			rateLimit: {},
			fileHost: URL.canParse(url) ? new URL(url).host : '',
		});
	}
}

/** Where a redirect leads; blank when it leaves https, even for this machine itself. */
function redirectTarget(location: string, from: string): string {
	if (!URL.canParse(location, from)) return '';
	const target = new URL(location, from);
	const leavesHttps = from.startsWith('https:') && target.protocol !== 'https:';
	return leavesHttps ? '' : target.href;
}
