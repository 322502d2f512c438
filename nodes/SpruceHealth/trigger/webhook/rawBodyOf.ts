import type { IWebhookFunctions } from 'n8n-workflow';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * The bytes of a request as they were sent, whatever content type it names: n8n leaves unread what
 * it could not parse.
 *
 * @returns nothing of a body that cannot be read, such as one that is cut off
 */
export async function rawBodyOf(request: Request): Promise<Buffer> {
	if (!Buffer.isBuffer(request.rawBody)) await request.readRawBody().catch(() => undefined);
	return request.rawBody ?? Buffer.alloc(0);
}
