import {
	type DownloadFailure,
	type DownloadProgress,
	downloadVerdict,
	isFile,
} from './downloadVerdict';
import type { FileLink, FileResponse, KeepFile } from './FileLink';
import { linkProblem } from './linkProblem';
import type { FileAnswer } from './fetchFile';
import type { NoAnswer } from '../wire/request';
import type { Failure } from '../errors/failure';
import type { Runtime } from '../calls/Runtime';
import { parsedUrl } from '../../values/urls/parsedUrl';

/** A file to download. */
export interface Download<Kept> {
	/** What an error calls the file, e.g. `attachment 1`. Not its own name, which may name a patient. */
	name: string;
	link: FileLink;
	/** A larger file is not kept. A megabyte has a million bytes. */
	maxMegabytes: number;
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
	/** @param isSpruceItself whether the links come from Spruce, and not from a proxy or simulator */
	constructor(
		private readonly runtime: Runtime,
		private readonly isSpruceItself: boolean,
	) {}

	/** Resolves to what `keep` returned for the whole file. */
	async fetch<Kept extends object>(download: Download<Kept>): Promise<Kept> {
		const progress: Progress = { sent: 0, failedTries: 0, renewed: 0, redirected: 0 };
		let { link } = download;
		if (this.isPast(link)) link = await this.renewed(download, progress);
		let { url } = link;
		for (;;) {
			const problem = linkProblem(url, this.isSpruceItself);
			if (problem !== undefined) throw this.failure(problem, progress, url);
			const answer = await this.fetchOnce(url, link, download);
			progress.sent += 1;
			if (answer.status !== undefined && answer.kept !== undefined) return answer.kept;
			const decision = downloadVerdict(answer, progress, this.runtime.random());
			if (decision.kind === 'failed') {
				throw this.failure(decision.reason, progress, url, answer, download);
			}
			if (decision.kind === 'redirected') {
				progress.redirected += 1;
				url = redirectTarget(decision.location, url);
				continue;
			}
			if (decision.kind === 'renew') link = await this.renewed(download, progress);
			if (decision.kind === 'retry') {
				progress.failedTries += 1;
				this.runtime.notifyWait({ cause: 'retry', ms: decision.afterMs });
				await this.runtime.wait(decision.afterMs);
			}
			progress.redirected = 0;
			url = link.url;
		}
	}

	private async fetchOnce<Kept>(
		url: string,
		{ mimeType }: FileLink,
		{ keep, maxMegabytes }: Download<Kept>,
	): Promise<FileAnswer<Kept>> {
		return await this.runtime.fetchFile(url, maxMegabytes * 1_000_000, (response, content) =>
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
		file?: Failure['file'],
	): Error {
		return this.runtime.fail({
			request: { method: 'GET', path: '', repeatable: true },
			reason,
			tried: { sent, failedTries, isOutcomeUnknown: false, elapsedMs: 0 },
			// The host is not Spruce, so its page must not be quoted as Spruce's words.
			answer: answer?.status === undefined ? answer : { ...answer, headers: {}, body: '' },
			rateLimit: {},
			fileHost: parsedUrl(url)?.host ?? '',
			...(file !== undefined && { file: { name: file.name, maxMegabytes: file.maxMegabytes } }),
		});
	}
}

/** Where a redirect leads; blank when it leaves https, even for this machine itself. */
function redirectTarget(location: string, from: string): string {
	const target = parsedUrl(location, from);
	if (target === undefined) return '';
	const leavesHttps = from.startsWith('https:') && target.protocol !== 'https:';
	return leavesHttps ? '' : target.href;
}
