import { InvalidInput } from '../client/InvalidInput';
import type { Field } from '../framework/field';

/** Where Spruce is to send events to. */
export const webhookUrl = {
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://n8n.example.com/webhook/spruce',
	description: 'The address that Spruce sends every event to; it must begin with https://',
} as const satisfies Field;

/**
 * The address as it was entered, trimmed.
 *
 * @throws InvalidInput for anything but an https address: Spruce takes no other
 */
export function httpsUrl(entered: string): string {
	const url = entered.trim();
	if (URL.canParse(url) && new URL(url).protocol === 'https:') return url;
	throw new InvalidInput(
		`URL: "${url}" is not an address that begins with https://`,
		'Spruce sends events to encrypted addresses only. Enter the whole address, such as https://n8n.example.com/webhook/spruce.',
	);
}
