import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { stopIfCancelled } from '../wire/cancellation';
import type { FileContent, FileResponse } from './FileLink';
import { headersOf } from '../wire/headersOf';
import type { N8nContext } from '../wire/n8nContext';
import { noAnswerOf } from '../wire/noAnswer';
import type { NoAnswer } from '../wire/request';

/** Begins to store a file, or returns undefined when the answer carries no file. */
export type TakeFile<Kept> = (
	response: FileResponse,
	content: FileContent,
) => Promise<Kept> | undefined;

/** The answer to one try to fetch a file, with what was kept of the file. */
export type FileAnswer<Kept> = (FileResponse & { kept?: Kept }) | NoAnswer;

/** A slower file counts as stuck. 50 bytes/ms are 0.4 Mbit/s: a file of 10 MB may take 200 s. */
const slowestBytesPerMs = 50;

/** Bytes to assume when the host sends no size: more than any recording has. */
const unknownSize = 100_000_000;

/**
 * Fetches a file once, without the credential: the address itself is the permission. The content
 * is handed on while it arrives, so that it need not fit into memory. A redirect is not followed.
 *
 * Rejects when the execution was canceled, or when n8n could not store the file.
 */
export async function fetchFile<Kept>(
	context: N8nContext,
	url: string,
	timeoutMs: number,
	take: TakeFile<Kept>,
): Promise<FileAnswer<Kept>> {
	stopIfCancelled(context);
	const stop = new AbortController();
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		// A compressed file would have another length than its Content-Length header.
		headers: { 'Accept-Encoding': 'identity' },
		encoding: 'stream',
		timeout: timeoutMs,
		abortSignal: AbortSignal.any([stop.signal, ...cancelSignals(context)]),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const request: Promise<IN8nHttpFullResponse> = context.helpers.httpRequest(options);
	const answer = await request.then(
		async ({ statusCode, headers, body }) => {
			const response = { status: statusCode, headers: headersOf(headers) };
			return await receive(response, body as FileContent, take, stop, timeoutMs);
		},
		async (error: unknown) => {
			stopIfCancelled(context);
			return noAnswerOf(error);
		},
	);
	stopIfCancelled(context);
	return answer;
}

/** Hands the content on, and closes the connection when it is not wanted, broken off or stuck. */
async function receive<Kept>(
	response: FileResponse,
	content: FileContent,
	take: TakeFile<Kept>,
	stop: AbortController,
	timeoutMs: number,
): Promise<FileAnswer<Kept>> {
	const limit = AbortSignal.timeout(timeoutMs + longestTransferMs(response));
	const end = () => stop.abort();
	limit.addEventListener('abort', end);
	// Listens before anyone reads: a stream error without a listener would end the n8n process.
	const broken = new Promise<NoAnswer>((resolve) => {
		content.on('error', ({ code }: NodeJS.ErrnoException) => {
			resolve({
				status: undefined,
				code: limit.aborted ? 'ETIMEDOUT' : (code ?? 'ERR_BAD_RESPONSE'),
			});
		});
	});
	try {
		const taking = take(response, content);
		if (taking === undefined) return response;
		return await Promise.race([broken, taking.then((kept) => ({ ...response, kept }))]);
	} finally {
		limit.removeEventListener('abort', end);
		end();
	}
}

function longestTransferMs({ headers }: FileResponse): number {
	const size = Number(headers['content-length'] ?? unknownSize);
	return Math.ceil((Number.isFinite(size) ? size : unknownSize) / slowestBytesPerMs);
}

function cancelSignals(context: N8nContext): AbortSignal[] {
	const signal = 'getExecutionCancelSignal' in context && context.getExecutionCancelSignal();
	return signal instanceof AbortSignal ? [signal] : [];
}
