import { isEmailAddress } from '../../values/emailAddress';
import { InvalidInput } from '../../values/InvalidInput';

/**
 * The one email address that was entered, trimmed.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when it is not an email address
 */
export function emailAddressOf(entered: string, label: string): string {
	const address = entered.trim();
	if (isEmailAddress(address)) return address;
	throw new InvalidInput(
		`${label}: this is not an email address`,
		`"${address}" was entered. Enter one address such as name@example.com.`,
	);
}
