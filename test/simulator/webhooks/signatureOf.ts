import { createHmac } from 'node:crypto';

/** The `X-Spruce-Signature` of a body. */
export function signatureOf(body: string | Buffer, secret: string): string {
	return createHmac('sha256', secret).update(body).digest('base64');
}
