import { createHmac, timingSafeEqual } from 'crypto';
import { withoutEnd } from '../../values/text/withoutEnd';

/** An HMAC-SHA256 has this many bytes. */
const digestBytes = 32;

/** Far longer than a header with a few signatures. */
const longestHeader = 1_000;

/** The prefix of a digest, e.g. `sha256=` or `v1=`. */
const prefix = /^(?:(?:hmac-)?sha-?256|v\d+|sig(?:nature)?)[=:]/i;

/** The prefix of a secret, e.g. `wss_`; the same for all secrets, so it adds nothing to the key. */
const secretPrefix = /^(?:wss|whsec)_/;

/** Shorter keys could be guessed; a text that decodes to one is no encoded key. */
const fewestKeyBytes = 16;

/**
 * Whether a body comes from Spruce. `X-Spruce-Signature` is the base64 of an HMAC-SHA256 over the raw
 * bytes, keyed with the UTF-8 bytes of the signing secret. Spruce does not document how it spells
 * the two, so other usual spellings of the same digest and of the same secret count too.
 *
 * False if the secret, the signature or the body is missing. The comparison takes the same time for
 * every wrong signature, so that nobody can guess the right one by measuring.
 */
export function isSignedBySpruce(body: unknown, signature: unknown, secret: unknown): boolean {
	if (!Buffer.isBuffer(body) || body.length === 0) return false;
	if (typeof signature !== 'string' || typeof secret !== 'string') return false;
	const received = digestsIn(signature);
	if (received.length === 0) return false;
	return keysOf(secret).some((key) => {
		const expected = createHmac('sha256', key).update(body).digest();
		return received.some((digest) => timingSafeEqual(digest, expected));
	});
}

/** The digests in a header: one or several, in base64, base64url or hex, perhaps with a prefix. */
function digestsIn(header: string): Buffer[] {
	if (header.length > longestHeader) return [];
	return header
		.split(/[\s,;]+/)
		.map((part) => part.replace(prefix, '').replace(/^"(.*)"$/, '$1'))
		.flatMap((text) => {
			if (/^[0-9a-f]{64}$/i.test(text)) return [Buffer.from(text, 'hex')];
			// Node reads both alphabets, with padding and without.
			return /^[\w+/-]{43}=?$/.test(text) ? [Buffer.from(text, 'base64')] : [];
		})
		.filter((digest) => digest.length === digestBytes);
}

/** The keys that a secret may stand for, the documented one first. Each holds the whole secret. */
function keysOf(secret: string): Buffer[] {
	const bare = secret.trim().replace(secretPrefix, '');
	const texts = [secret, secret.trim(), bare].filter((text) => text !== '');
	const encoded = [secret.trim(), bare].flatMap(decoded);
	const keys = [...texts.map((text) => Buffer.from(text)), ...encoded];
	return keys.filter((key, index) => keys.findIndex((other) => other.equals(key)) === index);
}

/** What a text encodes in hex or base64, if it encodes a key without a rest. */
function decoded(text: string): Buffer[] {
	const isHex = /^(?:[0-9a-f]{2})+$/i.test(text);
	const base64 = Buffer.from(text, 'base64');
	const isBase64 = base64.toString('base64url') === base64url(text);
	const keys = [...(isHex ? [Buffer.from(text, 'hex')] : []), ...(isBase64 ? [base64] : [])];
	return keys.filter(({ length }) => length >= fewestKeyBytes);
}

function base64url(text: string): string {
	return withoutEnd(text, /=/).replaceAll('+', '-').replaceAll('/', '_');
}
