import { withoutEnd } from '../text/withoutEnd';
import { parsedUrl } from './parsedUrl';

/**
 * Whether the connection to an address is private: https, or plain http to this machine, which the
 * simulator needs.
 */
export function isSafeAddress(address: string): boolean {
	const protocol = parsedUrl(address)?.protocol;
	return protocol === 'https:' || (protocol === 'http:' && isLoopback(address));
}

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
	const hostname = parsedUrl(address)?.hostname ?? '';
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
	const url = parsedUrl(address);
	if (url === undefined) return address;
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
