/**
 * Whether the connection to an address is private: https, or plain http to this machine, which the
 * simulator needs.
 */
export function isSafeAddress(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol } = new URL(address);
	return protocol === 'https:' || (protocol === 'http:' && isLoopback(address));
}

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { hostname } = new URL(address);
	return /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}

/** Whether two addresses are the same. Spruce may return a URL spelled differently than it was sent. */
export function isSameUrl(one: unknown, other: string): boolean {
	return one === other || (typeof one === 'string' && hrefOf(one) === hrefOf(other));
}

function hrefOf(address: string): string {
	return URL.canParse(address) ? new URL(address).href : address;
}
