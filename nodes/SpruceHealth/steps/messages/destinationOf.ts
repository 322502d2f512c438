import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../client/InvalidInput';
import { withoutBlanks } from '../../client/withoutBlanks';
import { contactId } from '../../fields/contactId';
import type { Field } from '../../framework/field';
import { phoneNumberOf } from '../input/phoneNumberOf';

/** Whom a message is sent to: a list, and beside it the field that fits the choice. */
export const destinationFields = [
	{
		displayName: 'Send To',
		name: 'sendTo',
		type: 'options',
		options: [
			{
				name: 'Contact',
				value: 'contact',
				description: 'A secure message; the contact needs a Spruce account or a pending invite',
			},
			{
				name: 'Fax Number',
				value: 'fax',
				description: 'A fax; each one starts a conversation',
			},
			{
				name: 'Phone Number or Email Address',
				value: 'phoneOrEmail',
				description: 'A text message or an email',
			},
		],
		default: 'phoneOrEmail',
	},
	{ ...contactId, displayOptions: { show: { sendTo: ['contact'] } } },
	{
		displayName: 'Fax Number',
		name: 'faxNumber',
		type: 'string',
		validateType: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. (206) 555-1234',
		displayOptions: { show: { sendTo: ['fax'] } },
	},
	{
		displayName: 'Phone Number or Email Address',
		name: 'phoneOrEmail',
		type: 'string',
		validateType: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. (206) 555-1234',
		displayOptions: { show: { sendTo: ['phoneOrEmail'] } },
	},
] as const satisfies readonly Field[];

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
	if (!/^[^\s@,;]+@[^\s@,;]+$/.test(address)) {
		throw new InvalidInput(
			`Phone Number or Email Address: "${address}" is not an email address`,
			'Enter one address such as name@example.com. A message to several people takes one item for each.',
		);
	}
	return { channel: 'email', address, body: { smsOrEmailEndpoint: address } };
}
