import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'crypto';

/** The form of a sealed secret; another one would begin with another version. */
const version = 'v1';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
/** The lengths that GCM is specified for. */
const nonceBytes = 12;
const tagBytes = 16;

/** So that no other use of the token ever leads to the same key. */
const purpose = 'n8n-nodes-spruce-health: signing secret of a webhook endpoint';

/**
 * Encrypts the signing secret of an endpoint with a key made from the API token: whoever may read a
 * workflow can read its static data, but not its credential. A token of Spruce is long and random, so
 * the key needs no slow derivation.
 *
 * @param endpointId authenticated, so that the secret of one endpoint cannot be put beside another
 */
export function sealSecret(secret: string, endpointId: string, token: string): string {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv(algorithm, keyOf(token), nonce, { authTagLength: tagBytes });
	cipher.setAAD(Buffer.from(endpointId));
	const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')}`;
}

/** The secret that was sealed; undefined with another token, for another endpoint, or if it is damaged. */
export function openSecret(sealed: string, endpointId: string, token: string): string | undefined {
	if (!sealed.startsWith(`${version}.`)) return undefined;
	const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64url');
	const encrypted = bytes.subarray(nonceBytes + tagBytes);
	if (encrypted.length === 0) return undefined;
	const nonce = bytes.subarray(0, nonceBytes);
	const decipher = createDecipheriv(algorithm, keyOf(token), nonce, { authTagLength: tagBytes });
	decipher.setAAD(Buffer.from(endpointId));
	decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
	try {
		return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
	} catch {
		// It was not sealed with this key, for this endpoint, in these bytes.
		return undefined;
	}
}

function keyOf(token: string): Buffer {
	return Buffer.from(hkdfSync('sha256', token, '', purpose, keyBytes));
}
