import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/**
 * The token for the `Authorization: Bearer` header, from either form in which Spruce hands it
 * out: ready-made, or as an access ID and a secret key that are joined by a colon and encoded as
 * base64 (Spruce's integration guide). White space around what was pasted is dropped.
 */
export function bearerToken(credential: ICredentialDataDecryptedObject): string {
	if (credential.tokenType !== 'accessKey') return pasted(credential.apiToken);
	return Buffer.from(`${pasted(credential.accessId)}:${pasted(credential.secretKey)}`).toString(
		'base64',
	);
}

function pasted(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
