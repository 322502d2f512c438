import { readEmailAddress } from '../../values/emailAddress';
import { refusal } from '../../values/refusal';

/**
 * The one email address that was entered, bare and trimmed. It may stand in `<>`, behind a name or in
 * a `mailto:` link.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput that says what is wrong with the address
 */
export function emailAddressOf(entered: string, label: string): string {
	const reading = readEmailAddress(entered);
	if ('address' in reading) return reading.address;
	throw refusal(label, reading, entered);
}
