import { createHash } from 'crypto';

/** 48 bits: two of 45,000 keys are alike once in a quarter of a million such memories. */
export function shortHash(key: string): string {
	return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}
