import { InvalidInput } from '../../values/InvalidInput';
import { isSafeAddress } from '../../values/urls/addresses';
import { withoutEnd } from '../../values/text/withoutEnd';
import { parsedUrl } from '../../values/urls/parsedUrl';

/** Where Spruce's API is. */
export const defaultBaseUrl = 'https://api.sprucehealth.com/v1';

/**
 * The credential's base URL, trimmed and without trailing slashes. A blank one is the default.
 *
 * @throws InvalidInput when it is not an address, or when the token would travel unencrypted. Plain
 * http is allowed for this machine only, for the simulator.
 */
export function baseUrl(entered: string): string {
	const address = withoutEnd(entered.trim(), /\//) || defaultBaseUrl;
	if (parsedUrl(address) === undefined) {
		throw new InvalidInput(
			'Base URL: this is not a web address',
			'Open the Spruce Health credential and clear the Base URL, which then is that of Spruce.',
		);
	}
	if (!isSafeAddress(address)) {
		throw new InvalidInput(
			'Base URL: the address must start with https:',
			'The API token would travel unencrypted. Open the Spruce Health credential and change the Base URL; http: is allowed for this machine only.',
		);
	}
	return address;
}
