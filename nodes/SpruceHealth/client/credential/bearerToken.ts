import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';

/**
 * The token for the `Authorization: Bearer` header. Spruce issues it in two forms: as a whole, or as
 * an access ID and a secret key, which are joined by a colon and encoded as base64 (Spruce's
 * integration guide). White space around a pasted value is dropped.
 *
 * @throws InvalidInput when a part is missing or cannot be sent in a header
 */
export function bearerToken(credential: ICredentialDataDecryptedObject): string {
	const { tokenType, apiToken, accessId, secretKey } = credential;
	if (tokenType !== 'accessKey') return pasted(apiToken, 'API Token');
	const parts = `${pasted(accessId, 'Access ID')}:${pasted(secretKey, 'Secret Key')}`;
	return Buffer.from(parts).toString('base64');
}

function pasted(value: unknown, field: string): string {
	const text = typeof value === 'string' ? value.trim() : '';
	const problem = text === '' ? 'nothing was entered' : 'it has characters that no token has';
	if (/^[\x21-\x7e]+$/.test(text)) return text;
	throw new InvalidInput(
		`${field}: ${problem}`,
		'Open the Spruce Health credential and paste it again, as Spruce shows it under Settings > API Access.',
	);
}
