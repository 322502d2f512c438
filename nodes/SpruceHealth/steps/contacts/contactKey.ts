import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { isEmailAddress, isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn } from '../../values/jsonObject';
import { e164, isSameNumber } from '../../values/phoneNumber';
import { isSameLink } from './integrationLinks';

/** Something that a contact can be found by. */
export interface ContactKey {
	/** What the editor calls it. */
	label: string;
	/** The value as it was entered, for messages. */
	value: string;
	/** Asks Spruce for the contacts that have it. */
	structured: IDataObject;
	/** Whether a contact really has it: Spruce does not say how exact its search is. */
	fits(contact: IDataObject): boolean;
	/** What makes it part of a new contact. */
	details: IDataObject;
}

/** @throws InvalidInput when it is no phone number */
export function phoneKey(value: string): ContactKey {
	const number = e164(value);
	if (number === undefined) {
		throw new InvalidInput(
			`Phone Number: "${value}" is not a phone number`,
			'Enter one number such as (206) 555-1234, or with its country code such as +12065551234.',
		);
	}
	return {
		label: 'Phone Number',
		value,
		structured: { phoneNumberFilter: [{ match: 'any', values: [number] }] },
		fits: (contact) =>
			objectsIn(contact.phoneNumbers).some((phone) => isSameNumber(phone.value, number)),
		details: { phoneNumbers: [{ value: number }] },
	};
}

/** @throws InvalidInput when it is no email address */
export function emailKey(value: string): ContactKey {
	if (!isEmailAddress(value)) {
		throw new InvalidInput(
			`Email Address: "${value}" is not an email address`,
			'Enter one address such as name@email.com.',
		);
	}
	const values = [...new Set([value, value.toLowerCase()])];
	return {
		label: 'Email Address',
		value,
		structured: { emailAddressFilter: [{ match: 'any', values }] },
		fits: (contact) =>
			objectsIn(contact.emailAddresses).some((email) => isSameEmailAddress(email.value, value)),
		details: { emailAddresses: [{ value }] },
	};
}

/** @param link as Spruce takes it: `{ type, externalId }` */
export function linkKey(link: IDataObject): ContactKey {
	const { type, externalId } = link;
	const integrationIDs = [{ integrationLinkType: type, id: externalId }];
	return {
		label: 'External ID',
		value: String(externalId),
		structured: { integrationIDFilter: [{ match: 'any', integrationIDs }] },
		fits: (contact) => objectsIn(contact.integrationLinks).some((one) => isSameLink(one, link)),
		details: {},
	};
}
