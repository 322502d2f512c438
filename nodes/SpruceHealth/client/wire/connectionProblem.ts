/** Our own code for a proxy that closed the connection before it had reached Spruce. */
export const proxyClosed = 'PROXY_CLOSED';

/** Our own code for a request that n8n's protection against server-side request forgery stopped. */
const blockedByN8n = 'BLOCKED_BY_N8N';

/**
 * The code of a failed connection that has none, from the message of the error: https-proxy-agent, by
 * which n8n reaches a proxy, and n8n 2's SSRF protection send only a text (read in 2.41.1 and 1.123).
 */
export function codeOfMessage(message: string): string | undefined {
	if (/^Proxy connection ended/.test(message)) return proxyClosed;
	return /^The request was blocked because/.test(message) ? blockedByN8n : undefined;
}

/** The codes of Node's TLS for a certificate that does not pass: X509 errors and a wrong host name. */
const certificateCodes =
	/^(CERT_\w+|CRL_\w+|UNABLE_TO_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT(_IN_CHAIN)?|ERROR_IN_CERT_\w+|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/;

/** Why no connection can be made, however often it is tried. */
export type ConnectionFailure = 'certificate' | 'blocked';

/** Why another try of a connection would fail as well; undefined when it may succeed. */
export function connectionFailure(code: string): ConnectionFailure | undefined {
	if (certificateCodes.test(code)) return 'certificate';
	return code === blockedByN8n ? 'blocked' : undefined;
}

/** The errors that occur before a connection is there. */
const unconnectedCodes = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** Whether a network error means that nothing was sent. */
export function isNeverSent(code: string): boolean {
	return (
		unconnectedCodes.test(code) || code === proxyClosed || connectionFailure(code) !== undefined
	);
}
