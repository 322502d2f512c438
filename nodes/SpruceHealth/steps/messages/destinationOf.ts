import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isEmailAddress } from '../../values/emailAddress';
import { withoutBlanks } from '../../values/withoutBlanks';
import { phoneNumberOf } from '../input/phoneNumberOf';

/** What the user entered of it. */
export interface DestinationInput {
	sendTo: 'contact' | 'fax' | 'phoneOrEmail';
	contactId: string;
	faxNumber: string;
	phoneOrEmail: string;
	/** For a secure message only, as is the delivery method. */
	subject?: string;
	deliveryMethod?: string;
}

/** Where a message goes. */
export interface Destination {
	/** The kind of line that reaches it. */
	channel: 'secure' | 'fax' | 'email' | 'phone';
	/** The contact's id, the number or the email address. */
	address: string;
	/** As Spruce takes it. */
	body: IDataObject;
}

/** @throws InvalidInput when the number or address is none */
export function destinationOf(input: DestinationInput): Destination {
	if (input.sendTo === 'contact') return secure(input);
	if (input.sendTo === 'fax') return fax(input.faxNumber.trim());
	const entered = input.phoneOrEmail.trim();
	return entered.includes('@') ? email(entered) : phone(entered);
}

function secure({ contactId: address, subject, deliveryMethod }: DestinationInput): Destination {
	const secureEndpoint = withoutBlanks({ contactId: address, subject, deliveryMethod });
	return { channel: 'secure', address, body: { secureEndpoint } };
}

function fax(entered: string): Destination {
	if (entered.includes('@')) {
		throw new InvalidInput(
			`Fax Number: "${entered}" is an email address`,
			'A fax goes to a fax number. To send an email, choose Phone Number or Email Address under Send To.',
		);
	}
	const faxEndpoint = phoneNumberOf(entered, 'Fax Number');
	return { channel: 'fax', address: faxEndpoint, body: { faxEndpoint } };
}

function phone(entered: string): Destination {
	const smsOrEmailEndpoint = phoneNumberOf(entered, 'Phone Number or Email Address');
	return { channel: 'phone', address: smsOrEmailEndpoint, body: { smsOrEmailEndpoint } };
}

function email(address: string): Destination {
	if (!isEmailAddress(address)) {
		throw new InvalidInput(
			`Phone Number or Email Address: "${address}" is not an email address`,
			'Enter one address such as name@example.com. A message to several people takes one item for each.',
		);
	}
	return { channel: 'email', address, body: { smsOrEmailEndpoint: address } };
}
