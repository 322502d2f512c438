import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';

/** Spruce creates a contact only with at least one of these. */
const identifying = ['givenName', 'familyName', 'phoneNumbers', 'faxNumbers', 'emailAddresses'];

/**
 * @param body of a new contact, without blanks
 * @throws InvalidInput when Spruce would not create it
 */
export function refuseNameless(body: IDataObject): void {
	if (identifying.some((name) => name in body)) return;
	throw new InvalidInput(
		'First Name: a contact needs a name or a way to reach it',
		'Fill in First Name, Last Name, or a phone number, fax number or email address under Additional Fields.',
	);
}
