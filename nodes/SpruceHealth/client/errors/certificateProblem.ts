/** The text of a failed call. */
export interface Explanation {
	/** What happened. */
	message: string;
	/** What to do. */
	description: string;
}

/** What is wrong with the certificate of a server, by the code of Node's TLS. */
export function certificateProblem(code: string | undefined, server: string): Explanation {
	const nothingSent = `Nothing was sent. The network reported ${code}.`;
	if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
		return {
			message: `The certificate of ${server} is not valid today`,
			description: `Check the date and time of the n8n server. If they are right, the certificate has to be renewed: by whoever runs the proxy or the server of the Base URL in the credential. ${nothingSent}`,
		};
	}
	if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
		return {
			message: `The certificate of ${server} is for another address`,
			description: `Check the Base URL in the credential, and any proxy on the way. ${nothingSent}`,
		};
	}
	return {
		message: `The n8n server does not trust the certificate of ${server}`,
		description: `Store the CA certificate of the proxy or firewall on the n8n server, name it in NODE_EXTRA_CA_CERTS, and restart n8n. That is an environment variable with the path of the file. A proxy or firewall that reads the traffic usually has a certificate of its own. ${nothingSent}`,
	};
}
