import { createHmac, timingSafeEqual } from 'crypto';

/**
 * Whether a body comes from Spruce. `X-Spruce-Signature` is the base64 of an HMAC-SHA256 over the raw
 * bytes, keyed with the UTF-8 bytes of the signing secret. False if the secret, the signature or the
 * body is missing. The comparison takes the same time for every wrong signature, so that nobody can
 * guess the right one by measuring.
 */
export function isSignedBySpruce(body: unknown, signature: unknown, secret: unknown): boolean {
	if (!Buffer.isBuffer(body) || body.length === 0) return false;
	if (typeof signature !== 'string' || typeof secret !== 'string' || secret === '') return false;
	const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'));
	const received = Buffer.from(signature);
	return received.length === expected.length && timingSafeEqual(received, expected);
}
