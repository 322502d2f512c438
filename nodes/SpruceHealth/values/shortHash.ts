import { createHash } from 'crypto';

/** In characters. */
export const shortHashLength = 8;

/**
 * 48 bits as eight characters. Among 45,000 keys, two are equal with a probability of about one in
 * 280,000.
 */
export function shortHash(key: string): string {
	return createHash('sha256').update(key).digest('base64url').slice(0, shortHashLength);
}
