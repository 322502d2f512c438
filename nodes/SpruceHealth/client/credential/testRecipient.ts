import { type PhoneOrEmail, readPhoneOrEmail } from '../../values/phoneOrEmail';
import { refusal } from '../../values/refusal';

const advice =
	'Enter one phone number such as (206) 555-1234, or one email address such as name@example.com, into the Spruce Health credential, or empty the field. Until then nothing is sent in a test; active (published) workflows are not affected.';

/**
 * Where a test run sends messages, as the credential says.
 *
 * @param entered the credential's `testRecipient`, which is not blank
 * @throws InvalidInput when it is neither a phone number nor an email address: a test that took it
 * for nothing would text the patients
 */
export function readTestRecipient(entered: string): PhoneOrEmail {
	const reading = readPhoneOrEmail(entered);
	if ('address' in reading) return reading;
	throw refusal('Credential > While Testing, Send To', { ...reading, advice }, entered);
}
