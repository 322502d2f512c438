const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether what is sent to and from an address stays private: https, or plain http to this machine,
 * for the simulator.
 */
export function isSafeAddress(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname } = new URL(address);
	return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
}
