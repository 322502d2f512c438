import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { stopIfCancelled } from '../wire/cancellation';
import type { FileContent, FileResponse } from './FileLink';
import { headersOf } from '../wire/headersOf';
import type { N8nContext } from '../wire/n8nContext';
import { noAnswerOf } from '../wire/noAnswer';
import type { NoAnswer } from '../wire/request';
import { TransferDeadline } from './TransferDeadline';

/** What ends the download of one answer. */
interface Transfer {
	stop: AbortController;
	deadline: TransferDeadline;
	limits: FileLimits;
}

const timedOut: NoAnswer = { status: undefined, code: 'ETIMEDOUT' };

/** Begins to store a file, or returns undefined when the answer carries no file. */
export type TakeFile<Kept> = (
	response: FileResponse,
	content: FileContent,
) => Promise<Kept> | undefined;

/** The answer to one try to fetch a file, with what was kept of the file. */
export type FileAnswer<Kept> = (FileResponse & { kept?: Kept }) | NoAnswer;

/** How much to expect of a file and its host. */
export interface FileLimits {
	/** How long the host may send nothing. */
	timeoutMs: number;
	/** A larger file is not kept. */
	maxBytes: number;
}

/**
 * Fetches a file once, without the credential: the address itself is the permission. The content
 * is handed on while it arrives, so that it need not fit into memory. A redirect is not followed.
 *
 * Rejects when the execution was canceled, or when n8n could not store the file.
 */
export async function fetchFile<Kept>(
	context: N8nContext,
	url: string,
	limits: FileLimits,
	take: TakeFile<Kept>,
): Promise<FileAnswer<Kept>> {
	stopIfCancelled(context);
	const stop = new AbortController();
	const deadline = new TransferDeadline(limits.timeoutMs, () => stop.abort());
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		// A compressed file would have another length than its Content-Length header.
		headers: { 'Accept-Encoding': 'identity' },
		encoding: 'stream',
		timeout: limits.timeoutMs,
		abortSignal: AbortSignal.any([stop.signal, ...cancelSignals(context)]),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const request: Promise<IN8nHttpFullResponse> = context.helpers.httpRequest(options);
	const answer = await request
		.then(
			async ({ statusCode, headers, body }) => {
				const response = { status: statusCode, headers: headersOf(headers) };
				const content = body as FileContent;
				return await receive(response, content, take, { stop, deadline, limits });
			},
			async (error: unknown) => {
				stopIfCancelled(context);
				return deadline.isOver ? timedOut : noAnswerOf(error);
			},
		)
		.finally(() => deadline.finish());
	stopIfCancelled(context);
	return answer;
}

/** Hands the content on, and closes the connection when it is not wanted, broken off or stuck. */
async function receive<Kept>(
	response: FileResponse,
	content: FileContent,
	take: TakeFile<Kept>,
	{ stop, deadline, limits }: Transfer,
): Promise<FileAnswer<Kept>> {
	let receivedBytes = 0;
	const isTooLarge = () => receivedBytes > limits.maxBytes;
	// Listens before anyone reads: a stream error without a listener would end the n8n process.
	const broken = new Promise<FileAnswer<Kept>>((resolve) => {
		content.on('error', ({ code = 'ERR_BAD_RESPONSE' }: NodeJS.ErrnoException) => {
			if (isTooLarge()) resolve({ ...response, isTooLarge: true });
			else resolve(deadline.isOver ? timedOut : { status: undefined, code });
		});
	});
	try {
		if (statedBytes(response) > limits.maxBytes) return { ...response, isTooLarge: true };
		deadline.begin();
		// Unlike `on`, this does not begin to read. Nobody stores the file yet, so the start would be lost.
		content.prependListener('data', ({ length }: Buffer) => {
			receivedBytes += length;
			deadline.noteReceived(length);
			if (isTooLarge()) stop.abort();
		});
		const taking = take(response, content);
		if (taking === undefined) return response;
		return await Promise.race([broken, taking.then((kept) => ({ ...response, kept }))]);
	} finally {
		stop.abort();
	}
}

/** The size of a file, as far as the host states it. */
function statedBytes({ status, headers }: FileResponse): number {
	const length = headers['content-length'] ?? '';
	return status === 200 && /^\d+$/.test(length) ? Number(length) : 0;
}

function cancelSignals(context: N8nContext): AbortSignal[] {
	const signal = 'getExecutionCancelSignal' in context && context.getExecutionCancelSignal();
	return signal instanceof AbortSignal ? [signal] : [];
}
