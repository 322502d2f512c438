import { InvalidInput } from '../../values/InvalidInput';
import { parsedUrl } from '../../values/urls/parsedUrl';

/**
 * The address that was entered, trimmed.
 *
 * @throws InvalidInput when it is not an https address: Spruce accepts no other
 */
export function httpsUrl(entered: string): string {
	const url = entered.trim();
	if (parsedUrl(url)?.protocol === 'https:') return url;
	throw new InvalidInput(
		`URL: "${url}" is not an address that begins with https://`,
		'Spruce sends events to encrypted addresses only. Enter the whole address, such as https://n8n.example.com/webhook/spruce.',
	);
}
