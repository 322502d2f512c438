import { InvalidInput } from '../client/InvalidInput';

/**
 * A phone number as it was entered, in any of the ways that people write one.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput for what holds anything but a number of 7 to 15 digits
 */
export function phoneNumberOf(entered: string, label: string): string {
	const number = entered.trim();
	const digits = number.replace(/\D/g, '').length;
	if (/^\+?[\d\s().-]+$/.test(number) && digits >= 7 && digits <= 15) return number;
	throw new InvalidInput(
		`${label}: "${number}" is not a phone number`,
		'Enter a number such as (206) 555-1234 or +12065551234, without letters or an extension.',
	);
}
