import { withoutEnd } from '../../values/text/withoutEnd';

/**
 * Whether a base URL is one of Spruce's own. Any other one is a proxy of the practice or a simulator,
 * which may keep files in the private network.
 */
export function isSpruceItself(baseUrl: string): boolean {
	const host = withoutEnd(new URL(baseUrl).hostname, /\./);
	return host === 'sprucehealth.com' || host.endsWith('.sprucehealth.com');
}
