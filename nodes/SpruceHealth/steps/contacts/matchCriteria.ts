import type { IDataObject } from 'n8n-workflow';
import type { ContactLookUp } from '../../client/memory/PlannedLookUps';
import { isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn } from '../../values/jsonObject';
import { e164, isSameNumber } from '../../values/phoneNumber';
import { isSameLink } from './integrationLinks';

/** One value that a contact can be found by. */
export interface MatchCriterion extends ContactLookUp {
	/** What the editor calls the field, for messages. */
	label: string;
	/** The value as it was entered, for messages. */
	value: string;
	/** Whether a contact really has the value: Spruce does not document how exact its search is. */
	matches(contact: IDataObject): boolean;
	/** Whether the value is one person's, as an ID is. Relatives share phone numbers. */
	provesIdentity: boolean;
}

/**
 * The structured search for the contacts that have any of the values.
 *
 * @param lookUps with the same filter
 */
export function searchForAny(lookUps: readonly ContactLookUp[]): IDataObject {
	const [{ name, list }] = lookUps.map(({ filter }) => filter);
	const values = lookUps.flatMap(({ filter }) => filter.values);
	return { [name]: [{ match: 'any', [list]: values }] };
}

/** The keys of all phone numbers, email addresses and links of a contact. */
export function contactKeys(contact: IDataObject): string[] {
	const phones = objectsIn(contact.phoneNumbers).flatMap(({ value }) => e164(value) ?? []);
	const emails = objectsIn(contact.emailAddresses).map(({ value }) => String(value).trim());
	const links = objectsIn(contact.integrationLinks);
	return [...phones.map(phoneKey), ...emails.map(emailKey), ...links.map(linkKey)];
}

function phoneKey(number: string): string {
	return `phone ${number}`;
}

function emailKey(address: string): string {
	return `email ${address.toLowerCase()}`;
}

function linkKey({ type, externalId }: IDataObject): string {
	return `link ${String(type).toLowerCase()} ${String(externalId)}`;
}

/** @param number in E.164 form */
export function phoneCriterion(number: string): MatchCriterion {
	return {
		label: 'Phone Number',
		value: number,
		key: phoneKey(number),
		filter: { name: 'phoneNumberFilter', list: 'values', values: [number] },
		matches: (contact) =>
			objectsIn(contact.phoneNumbers).some((phone) => isSameNumber(phone.value, number)),
		provesIdentity: false,
	};
}

/** @param address bare, as `emailAddressOf` reads it */
export function emailCriterion(address: string): MatchCriterion {
	// Spruce does not document whether its search ignores case, so it gets both spellings.
	const values = [...new Set([address, address.toLowerCase()])];
	return {
		label: 'Email Address',
		value: address,
		key: emailKey(address),
		filter: { name: 'emailAddressFilter', list: 'values', values },
		matches: (contact) =>
			objectsIn(contact.emailAddresses).some((email) => isSameEmailAddress(email.value, address)),
		provesIdentity: false,
	};
}

/** @param link the request body of a link: `{ type, externalId }` */
export function linkCriterion(link: IDataObject): MatchCriterion {
	const { type, externalId } = link;
	const values = [{ integrationLinkType: type, id: externalId } as IDataObject];
	return {
		label: 'External ID',
		value: String(externalId),
		key: linkKey(link),
		filter: { name: 'integrationIDFilter', list: 'integrationIDs', values },
		matches: (contact) => objectsIn(contact.integrationLinks).some((one) => isSameLink(one, link)),
		provesIdentity: true,
	};
}
