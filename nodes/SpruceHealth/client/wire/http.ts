import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import type { ItemCredential } from '../credential/ItemCredential';
import type { UploadFile } from './UploadFile';
import { isCancelled, stopIfCancelled } from './cancellation';
import { headersOf } from './headersOf';
import { jsonIn } from './jsonIn';
import type { N8nContext } from './n8nContext';
import { noAnswerOf, proxySignInOf } from './noAnswer';
import { readAnswer } from './readAnswer';
import type { Answer, SpruceRequest, SpruceResponse } from './request';

/**
 * Sends a request once, with the credential's token, and returns what came back whatever its
 * status. Rejects only when the execution was canceled, or when something other than the network
 * failed.
 */
export async function send(
	context: N8nContext,
	baseUrl: string,
	request: SpruceRequest,
	timeoutMs: number,
	credential: ItemCredential,
): Promise<Answer> {
	const credentialsDecrypted = await credential.forRequest();
	stopIfCancelled(context);
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${baseUrl}${request.path}${queryString(request.query)}`,
		...payload(request),
		timeout: timeoutMs,
		json: true,
		// n8n would parse the text before anything could be done with it.
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// n8n would send the token along to wherever a redirect points.
		disableFollowRedirect: true,
	};
	const answer: Promise<IN8nHttpFullResponse> = context.helpers.httpRequestWithAuthentication.call(
		context,
		'spruceHealthApi',
		options,
		{ credentialsDecrypted },
	);
	return await answer.then(
		async (response) => await responseOf(response, request),
		(error: unknown) => {
			if (isCancelled(context)) throw error;
			return proxySignInOf(error) ?? noAnswerOf(error);
		},
	);
}

function payload({ body, file, idempotencyKey }: SpruceRequest): Partial<IHttpRequestOptions> {
	const key = idempotencyKey === undefined ? {} : { 's-idempotency-key': idempotencyKey };
	if (file !== undefined) return { headers: key, body: formOf(file) };
	if (body === undefined) return { headers: key };
	const headers = { ...key, 'Content-Type': 'application/json' };
	// n8n drops an empty object as a body, and Spruce refuses a missing one.
	return { headers, body: Object.keys(body).length === 0 ? '{}' : body };
}

/** Spruce reads the name and the type of a file from the headers of its part. */
function formOf({ content, fileName, mimeType }: UploadFile): FormData {
	const form = new FormData();
	// Quotes and line breaks would be sent as %22 and %0A, which few servers decode.
	const name = fileName.replace(/"/g, "'").replace(/\s+/g, ' ');
	form.append('media', new Blob([new Uint8Array(content)], { type: mimeType }), name);
	return form;
}

/** Percent-encodes every character but the safest, because pagination tokens may hold any. */
function queryString(query: IDataObject = {}): string {
	const pairs = Object.entries(query)
		.filter(([, value]) => value !== undefined && value !== '')
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

async function responseOf(
	{ statusCode, headers, body }: IN8nHttpFullResponse,
	{ onText }: SpruceRequest,
): Promise<SpruceResponse> {
	if (statusCode === 200 && typeof body === 'string') await onText?.(body);
	return readAnswer({ status: statusCode, headers: headersOf(headers), body: jsonIn(body) });
}
