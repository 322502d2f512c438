import { readEnteredNumber } from '../../values/phoneNumber';
import { refusal } from '../../values/refusal';

/**
 * The E.164 form of a phone or fax number, which people may write in any of the usual ways.
 *
 * @param label what the editor calls the field, for the message
 * @throws InvalidInput that says what is wrong with the number
 */
export function phoneNumberOf(entered: string, label: string): string {
	const reading = readEnteredNumber(entered);
	if ('number' in reading) return reading.number;
	throw refusal(label, reading, entered);
}
