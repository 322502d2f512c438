import type { IWebhookFunctions } from 'n8n-workflow';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * The bytes of a request as they were sent, whatever its content type: n8n reads only bodies that it
 * can parse.
 *
 * @returns an empty Buffer if the body cannot be read, for example because it is cut off
 */
export async function rawBodyOf(request: Request): Promise<Buffer> {
	if (!Buffer.isBuffer(request.rawBody)) await request.readRawBody().catch(() => undefined);
	return request.rawBody ?? Buffer.alloc(0);
}
