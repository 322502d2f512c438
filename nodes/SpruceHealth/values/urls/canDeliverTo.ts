import { isLoopback } from './addresses';
import { parsedUrl } from './parsedUrl';

/**
 * Whether Spruce can deliver events to an address: a public one that begins with https:. A simulator on
 * this machine can deliver to this machine, so with a loopback base URL every address is fine.
 *
 * @param baseUrl of the credential
 */
export function canDeliverTo(url: string, baseUrl: string): boolean {
	if (isLoopback(baseUrl)) return true;
	return parsedUrl(url)?.protocol === 'https:' && !isLoopback(url);
}
