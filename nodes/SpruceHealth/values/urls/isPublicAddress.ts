import { withoutEnd } from '../text/withoutEnd';
import { parsedUrl } from './parsedUrl';

/** Endings of names that lead nowhere on the internet (RFC 6761, 6762, 8375, and ICANN's `internal`). */
const privateEndings = [
	'localhost',
	'local',
	'localdomain',
	'internal',
	'intranet',
	'lan',
	'home.arpa',
];

/** IPv4 networks that are no part of the internet (IANA's special-purpose registry), each as `address/bits`. */
const privateNetworks = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/3',
];

/**
 * Within 2000::/3, all that IPv6 has of the internet: tunnels to IPv4 addresses (Teredo, 6to4), and
 * examples. `URL` writes an address without leading zeros.
 */
const privateWithinGlobal = /^(?:2001:(?:0?:|db8:)|2002:)/;

/**
 * Whether a web address leads to the internet, as far as the address itself says: not to this machine, to
 * a private network or to the metadata of a cloud server. `URL` spells IP addresses in one way only:
 * 0x7f.1 is 127.0.0.1. A name may still lead to a private address, which only n8n can know.
 */
export function isPublicAddress(address: string): boolean {
	const url = parsedUrl(address);
	if (url === undefined) return false;
	const host = withoutEnd(url.hostname, /\./);
	if (host.startsWith('[')) return isPublicIpv6(host.slice(1, -1));
	if (/^[\d.]+$/.test(host)) return !privateNetworks.some((network) => isWithin(host, network));
	const isPrivateName = privateEndings.some((end) => host === end || host.endsWith(`.${end}`));
	return host.includes('.') && !isPrivateName;
}

function isPublicIpv6(address: string): boolean {
	return /^[23][0-9a-f]{3}:/.test(address) && !privateWithinGlobal.test(address);
}

function isWithin(address: string, network: string): boolean {
	const [base, bits] = network.split('/');
	const size = 2 ** (32 - Number(bits));
	return Math.floor(numberOf(address) / size) === Math.floor(numberOf(base) / size);
}

function numberOf(address: string): number {
	return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
