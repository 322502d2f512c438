import { readEmailAddress } from './emailAddress';
import { readEnteredNumber } from './phoneNumber';
import type { Problem } from './refusal';

/** A phone number in E.164 form or a bare email address, and the channel that reaches it. */
export interface PhoneOrEmail {
	channel: 'phone' | 'email';
	address: string;
}

const neitherOfTheTwo: Problem = {
	problem: 'this is neither a phone number nor an email address',
	advice: 'Enter a number such as (206) 555-1234, or an address such as name@example.com.',
};

/** Reads what was entered into a field that takes a phone number or an email address. */
export function readPhoneOrEmail(entered: string): PhoneOrEmail | Problem {
	if (/[@\uff20]|mailto:/i.test(entered)) {
		const reading = readEmailAddress(entered);
		return 'address' in reading ? { channel: 'email', ...reading } : reading;
	}
	const hasWord = /\p{L}{3}/u.test(
		entered.replace(/^(?:tel|sms|callto):/i, '').replace(/\bext/i, ''),
	);
	if (hasWord) return neitherOfTheTwo;
	const reading = readEnteredNumber(entered);
	return 'number' in reading ? { channel: 'phone', address: reading.number } : reading;
}
