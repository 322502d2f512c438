import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { InvalidInput } from '../../../values/InvalidInput';
import { withoutMissing } from '../../../values/jsonObject';
import { type PhoneOrEmail, readPhoneOrEmail } from '../../../values/phoneOrEmail';
import { refusal } from '../../../values/refusal';
import { withoutBlanks } from '../../../values/withoutBlanks';
import { phoneNumberOf } from '../../input/phoneNumberOf';
import { contactAddress, type ContactPoint } from './contactAddress';

/** What the user entered about the recipient. Only the fields that `sendTo` shows are filled in. */
export interface DestinationInput {
	sendTo: 'contact' | 'contactEmail' | 'contactPhone' | 'fax' | 'phoneOrEmail';
	contactId: string;
	/** Of the contact's phone number or email address; blank for the only one. */
	label: string;
	faxNumber: string;
	phoneOrEmail: string;
	/** Only for a secure message. */
	subject?: string;
	/** Only for a secure message. */
	deliveryMethod?: string;
}

/** As much of it as says which contact is meant. */
export type ContactPointInput = Pick<DestinationInput, 'contactId' | 'label'> & { sendTo: string };

/** Where a message goes. */
export interface Destination {
	/** The channel of the line that can reach it. */
	channel: 'secure' | 'fax' | 'email' | 'phone';
	/** The contact's ID, the phone or fax number, or the email address. */
	address: string;
	/** The `destination` of the request. */
	body: IDataObject;
	/** The contact that was chosen. */
	contactId?: string;
}

/**
 * The destination that the user entered, or which phone number or email address of a contact it is.
 *
 * @throws InvalidInput when the number or email address is not valid
 */
export function destinationOf(input: DestinationInput): Destination | ContactPoint {
	const point = contactPointOf(input);
	if (point !== undefined) return point;
	if (input.sendTo === 'contact') return secure(input);
	if (input.sendTo === 'fax') return fax(input.faxNumber);
	return phoneOrEmail(input.phoneOrEmail);
}

/** Which phone number or email address of a contact was entered; undefined where it is something else. */
export function contactPointOf({
	sendTo,
	contactId,
	label,
}: ContactPointInput): ContactPoint | undefined {
	if (sendTo === 'contactEmail') return { channel: 'email', contactId, label };
	return sendTo === 'contactPhone' ? { channel: 'phone', contactId, label } : undefined;
}

/**
 * The same with the number or address in Spruce, where a contact's was entered.
 *
 * @throws InvalidInput when the contact has none, or several that fit
 */
export async function lookedUp(
	client: SpruceClient,
	entered: Destination | ContactPoint,
): Promise<Destination> {
	if ('address' in entered) return entered;
	const { channel, contactId } = entered;
	const address = await contactAddress(client, entered);
	return { ...destinationTo({ channel, address }), contactId };
}

function secure({ contactId, subject, deliveryMethod }: DestinationInput): Destination {
	const secureEndpoint = withoutBlanks({ contactId, subject, deliveryMethod });
	return { channel: 'secure', address: contactId, body: { secureEndpoint }, contactId };
}

function fax(entered: string): Destination {
	if (entered.includes('@')) {
		throw new InvalidInput(
			'Fax Number: this is an email address',
			'A fax goes to a fax number. To send an email, choose Phone Number or Email Address under Send To.',
		);
	}
	const faxEndpoint = phoneNumberOf(entered, 'Fax Number');
	return { channel: 'fax', address: faxEndpoint, body: { faxEndpoint } };
}

function phoneOrEmail(entered: string): Destination {
	const reading = readPhoneOrEmail(entered);
	if ('problem' in reading) throw refusal('Phone Number or Email Address', reading, entered);
	return destinationTo(reading);
}

/** The destination that is a phone number or an email address. */
export function destinationTo({ channel, address }: PhoneOrEmail): Destination {
	return { channel, address, body: { smsOrEmailEndpoint: address } };
}

/** The recipient as the next node needs it. A secure message goes to the contact itself. */
export function recipientOf({ channel, address }: Destination, contactId: string | undefined) {
	return withoutMissing({ to: channel === 'secure' ? undefined : address, contactId });
}

/** What goes over each channel, for messages. */
export const messageNames: Record<Destination['channel'], string> = {
	email: 'an email',
	fax: 'a fax',
	phone: 'a text message',
	secure: 'a secure message',
};

const otherwise = 'Otherwise correct what Spruce names, and run the item again.';

/** What the user can do when Spruce refuses a message, by the channel of its destination. */
export const sendingAdvice: Record<Destination['channel'], string> = {
	email: `Check that an email address of the practice is chosen under Send From: nothing else sends emails. ${otherwise}`,
	fax: `Check that a fax number of the practice is chosen under Send From: nothing else sends faxes. ${otherwise}`,
	phone: `Check that a phone number of the practice is chosen under Send From: nothing else sends text messages. ${otherwise}`,
	secure: `A secure message reaches only a contact who has a Spruce account or a pending invite, and goes over a Spruce Link: invite the contact first, or send a text message or an email instead. ${otherwise}`,
};
