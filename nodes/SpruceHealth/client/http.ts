import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { isCancelled, stopIfCancelled } from './cancellation';
import { isJsonObject } from './jsonObject';
import type { N8nContext } from './n8nContext';
import type { Answer, NoAnswer, SpruceRequest, SpruceResponse } from './request';
import type { UploadFile } from './UploadFile';

/**
 * Sends a request once, with the credential's token, and returns what came back whatever its
 * status. Rejects only when the execution was cancelled or something else than the network failed.
 */
export async function send(
	context: N8nContext,
	baseUrl: string,
	request: SpruceRequest,
	timeoutMs: number,
): Promise<Answer> {
	stopIfCancelled(context);
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${baseUrl}${request.path}${queryString(request.query)}`,
		...payload(request),
		timeout: timeoutMs,
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// n8n would send the token along to wherever a redirect points.
		disableFollowRedirect: true,
	};
	const answer: Promise<IN8nHttpFullResponse> = context.helpers.httpRequestWithAuthentication.call(
		context,
		'spruceHealthApi',
		options,
	);
	return await answer.then(responseOf, (error: unknown) =>
		isCancelled(context) ? Promise.reject(error) : noAnswerOf(error),
	);
}

function payload({ body, file, idempotencyKey }: SpruceRequest): Partial<IHttpRequestOptions> {
	const key = idempotencyKey === undefined ? {} : { 's-idempotency-key': idempotencyKey };
	if (file !== undefined) return { headers: key, body: formOf(file) };
	if (body === undefined) return { headers: key };
	const headers = { ...key, 'Content-Type': 'application/json' };
	// n8n drops an empty object, and Spruce refuses a missing body.
	return { headers, body: Object.keys(body).length === 0 ? '{}' : body };
}

/** Spruce reads the name and the type of a file from the headers of its part. */
function formOf({ content, fileName, mimeType }: UploadFile): FormData {
	const form = new FormData();
	form.append('media', new Blob([new Uint8Array(content)], { type: mimeType }), fileName);
	return form;
}

/** Pagination tokens are opaque, so every character but the safest is percent-encoded. */
function queryString(query: IDataObject = {}): string {
	const pairs = Object.entries(query)
		.filter(([, value]) => value !== undefined && value !== '')
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function responseOf({ statusCode, headers, body }: IN8nHttpFullResponse): SpruceResponse {
	const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return { status: statusCode, headers: Object.fromEntries(named), body };
}

/** n8n wraps the network's error; its code is all that is taken, since the rest holds the token. */
function noAnswerOf(error: unknown): NoAnswer | Promise<never> {
	const code = networkCode(error) ?? networkCode(causeOf(error));
	return code === undefined ? Promise.reject(error) : { status: undefined, code };
}

function causeOf(error: unknown): unknown {
	return error instanceof Error ? error.cause : undefined;
}

/**
 * n8n 1.x keeps the code of a lost connection where the HTTP status would be. A status itself can
 * stand there only when the answer broke off after it: no status is an error to us.
 */
function networkCode(error: unknown): string | undefined {
	if (!isJsonObject(error)) return undefined;
	const { code, httpCode } = error;
	if (typeof code === 'string') return code;
	if (typeof httpCode !== 'string') return undefined;
	return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
}
