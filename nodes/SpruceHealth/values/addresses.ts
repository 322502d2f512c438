import { withoutEnd } from './text/withoutEnd';

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

/**
 * Whether two addresses are the same. Spruce may return a URL spelled differently than it was sent: with
 * a slash at its end, other letters of the host, the default port, or characters percent-encoded.
 */
export function isSameUrl(one: unknown, other: string): boolean {
	return one === other || (typeof one === 'string' && spellingOf(one) === spellingOf(other));
}

function spellingOf(address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	url.hash = '';
	url.pathname = withoutEnd(url.pathname, /\//);
	return decoded(url.href.replace(/%[0-9a-f]{2}/gi, (encoded) => encoded.toUpperCase()));
}

/** Without the percent-encoding that says nothing: `%2F` within a name is no slash. */
function decoded(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}
