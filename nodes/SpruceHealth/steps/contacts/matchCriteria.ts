import type { IDataObject } from 'n8n-workflow';
import type { matchBy } from '../../fields/contact/matchBy';
import type { ParamsOf } from '../../framework/declare/params';
import { contactAdditions } from '../../records/contact/contactAdditions';
import { InvalidInput } from '../../values/InvalidInput';
import { isEmailAddress, isSameEmailAddress } from '../../values/emailAddress';
import { objectsIn } from '../../values/jsonObject';
import { isSameNumber } from '../../values/phoneNumber';
import { phoneNumberOf } from '../input/phoneNumberOf';
import type { ContactBody } from './contactBody';
import { isSameLink, linkBody } from './integrationLinks';

type MatchParams = ParamsOf<typeof matchBy>;

/** One value that a contact can be found by. */
export interface MatchCriterion {
	/** What the editor calls the field, for messages. */
	label: string;
	/** The value as it was entered, for messages. */
	value: string;
	/** Makes Spruce's search return the contacts that have the value. */
	searchFilter: IDataObject;
	/** Whether a contact really has the value: Spruce does not document how exact its search is. */
	matches(contact: IDataObject): boolean;
	/** The properties of a new contact with this value. Empty for a link, which is created later. */
	newDetails: IDataObject;
}

interface MatchChoice {
	/** What the editor calls the choice. */
	label: string;
	criterionOf(params: MatchParams): MatchCriterion;
}

/** The choices of the field Match By. */
const choices: Record<MatchParams['matchBy'][number], MatchChoice> = {
	emailAddress: {
		label: 'Email Address',
		criterionOf: (params) => emailCriterion(params.emailAddress.trim()),
	},
	externalId: {
		label: 'External ID',
		criterionOf: (params) => linkCriterion(linkBody(params)),
	},
	phoneNumber: {
		label: 'Phone Number',
		criterionOf: (params) => phoneCriterion(params.phoneNumber.trim()),
	},
};

/**
 * What to find a contact by, in the order that the user chose. Skips blank values.
 *
 * @throws InvalidInput when every value is blank, or a value is not a phone number or email address
 */
export function matchCriteria(params: MatchParams): MatchCriterion[] {
	const chosen = [...new Set(params.matchBy)];
	if (chosen.length === 0) {
		throw new InvalidInput(
			'Match By: nothing was chosen',
			'Choose what to find the contact by: External ID, Phone Number or Email Address.',
		);
	}
	const filled = chosen.filter((choice) => params[choice].trim() !== '');
	if (filled.length === 0) {
		throw new InvalidInput(
			`${chosen.map((choice) => choices[choice].label).join(', ')}: nothing to find the contact by`,
			'Everything chosen under Match By is blank. Fill in at least one, or check that the expressions return a value for this item.',
		);
	}
	return filled.map((choice) => choices[choice].criterionOf(params));
}

/** A new contact that has all the values it is searched by. */
export function withCriteria(
	contact: ContactBody,
	criteria: readonly MatchCriterion[],
): ContactBody {
	return criteria.reduce(
		(details, { newDetails }) => ({ ...details, ...contactAdditions(details, newDetails) }),
		contact,
	);
}

/** @throws InvalidInput when the value is not a phone number */
export function phoneCriterion(value: string): MatchCriterion {
	const number = phoneNumberOf(value, 'Phone Number');
	return {
		label: 'Phone Number',
		value,
		searchFilter: { phoneNumberFilter: [{ match: 'any', values: [number] }] },
		matches: (contact) =>
			objectsIn(contact.phoneNumbers).some((phone) => isSameNumber(phone.value, number)),
		newDetails: { phoneNumbers: [{ value: number }] },
	};
}

/** @throws InvalidInput when the value is not an email address */
export function emailCriterion(value: string): MatchCriterion {
	if (!isEmailAddress(value)) {
		throw new InvalidInput(
			`Email Address: "${value}" is not an email address`,
			'Enter one address such as name@email.com.',
		);
	}
	// Spruce does not document whether its search ignores case, so it gets both spellings.
	const values = [...new Set([value, value.toLowerCase()])];
	return {
		label: 'Email Address',
		value,
		searchFilter: { emailAddressFilter: [{ match: 'any', values }] },
		matches: (contact) =>
			objectsIn(contact.emailAddresses).some((email) => isSameEmailAddress(email.value, value)),
		newDetails: { emailAddresses: [{ value }] },
	};
}

/** @param link the request body of a link: `{ type, externalId }` */
function linkCriterion(link: IDataObject): MatchCriterion {
	const { type, externalId } = link;
	const integrationIDs = [{ integrationLinkType: type, id: externalId }];
	return {
		label: 'External ID',
		value: String(externalId),
		searchFilter: { integrationIDFilter: [{ match: 'any', integrationIDs }] },
		matches: (contact) => objectsIn(contact.integrationLinks).some((one) => isSameLink(one, link)),
		newDetails: {},
	};
}
