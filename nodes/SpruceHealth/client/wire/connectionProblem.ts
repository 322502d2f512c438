/** Our own code for a proxy that made no connection to Spruce. */
export const proxyFailed = 'PROXY_FAILED';

/** Our own code for a connection that ended before its encryption was agreed on. */
const tlsNotConnected = 'TLS_NOT_CONNECTED';

/** Our own code for an answer that broke off, and whose status says that the request was refused. */
export const refusalBrokeOff = 'REFUSAL_BROKE_OFF';

/** Our own code for a request that n8n's protection against server-side request forgery stopped. */
const blockedByN8n = 'BLOCKED_BY_N8N';

/**
 * The code of a failed connection whose own code says too little, from the message of the error.
 * https-proxy-agent, by which n8n reaches a proxy, and n8n 2's SSRF protection send only a text. Node
 * has ECONNRESET for a connection that ends during the TLS handshake, as for one that ends after the
 * request was sent (measured in 2.41.1 and 1.123.81).
 */
export function codeOfMessage(message: string): string | undefined {
	if (/^Proxy connection ended|proxy CONNECT response/.test(message)) return proxyFailed;
	if (/disconnected before secure TLS connection/.test(message)) return tlsNotConnected;
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

/**
 * The code of an answer that broke off. A status of 4xx is a refusal, whoever sent it. Only 408 is
 * not: a gateway sends it when it has waited for the answer in vain.
 */
export function codeOfBrokenAnswer(status: string): string {
	return /^4\d\d$/.test(status) && status !== '408' ? refusalBrokeOff : 'ERR_BAD_RESPONSE';
}

/** The errors that occur before a connection is there. */
const unconnectedCodes = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** Whether a network error means that this try was certainly not carried out. */
export function isCertainlyNotDone(code: string): boolean {
	return (
		unconnectedCodes.test(code) ||
		[proxyFailed, tlsNotConnected, refusalBrokeOff].includes(code) ||
		connectionFailure(code) !== undefined
	);
}
