import { InvalidInput } from '../../values/InvalidInput';
import { withoutSeparators } from '../../values/phoneNumber';

/**
 * A phone or fax number in a form that Spruce documents: `2065551234` or `+12065551234`. People may
 * enter it in any of the usual ways.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput when it is not a number of 7 to 15 digits: E.164 allows 15 at most
 */
export function phoneNumberOf(entered: string, label: string): string {
	const number = withoutSeparators(entered);
	if (/^\+?\d{7,15}$/.test(number)) return /^1\d{10}$/.test(number) ? `+${number}` : number;
	throw new InvalidInput(
		`${label}: "${entered.trim()}" is not a phone number`,
		'Enter a number such as (206) 555-1234 or +12065551234, without letters or an extension.',
	);
}
