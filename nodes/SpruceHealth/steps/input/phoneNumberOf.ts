import { InvalidInput } from '../../client/InvalidInput';

/** What people, spreadsheets and address books put between the digits, invisible marks included. */
const separators = /[\s().\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A phone or fax number, written in any of the ways that people write one, in a form that Spruce
 * documents: `2065551234` or `+12065551234`.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput for what holds anything but a number of 7 to 15 digits
 */
export function phoneNumberOf(entered: string, label: string): string {
	const number = entered.replace(separators, '');
	if (/^\+?\d{7,15}$/.test(number)) return /^1\d{10}$/.test(number) ? `+${number}` : number;
	throw new InvalidInput(
		`${label}: "${entered.trim()}" is not a phone number`,
		'Enter a number such as (206) 555-1234 or +12065551234, without letters or an extension.',
	);
}
