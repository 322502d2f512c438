import type { IDataObject } from 'n8n-workflow';
import type { contactDetails } from '../../fields/contact/contactDetails';
import type { contactNames } from '../../fields/contact/contactNames';
import type { ParamsOf } from '../../framework/declare/params';
import { InvalidInput } from '../../values/InvalidInput';
import { phoneNumberOf } from '../input/phoneNumberOf';
import type { CustomFieldValue } from './resolveCustomFields';

type ContactInput = Partial<ParamsOf<[...typeof contactNames, ...typeof contactDetails]>>;

/**
 * The request body of a contact, in which tags and custom fields may still stand by name.
 * `resolveTagsAndFields` puts their IDs in.
 */
export interface ContactBody extends IDataObject {
	/** The ID or the text of each tag. */
	tagIds: string[];
	/** With the ID or the name of each field. */
	organizationContactFields: CustomFieldValue[];
}

/**
 * The body for creating or updating a contact, from what the user filled in.
 *
 * @param collection what the editor calls the collection of the fields, for messages
 * @throws InvalidInput when a number is not a phone number
 */
export function contactBody(input: ContactInput, collection: string): ContactBody {
	return {
		...input,
		// It says how the date of birth was entered, and is none of the contact's properties.
		dateFormat: undefined,
		emailAddresses: filled(input.emailAddresses?.emailAddress),
		faxNumbers: inE164(filled(input.faxNumbers?.faxNumber), `${collection} > Fax Numbers > Number`),
		internalMemberIds: [...(input.internalMemberIds ?? [])],
		organizationContactFields: filled(input.organizationContactFields?.field),
		phoneNumbers: inE164(
			filled(input.phoneNumbers?.phoneNumber),
			`${collection} > Phone Numbers > Number`,
		),
		tagIds: [...(input.tagIds ?? [])],
	};
}

/** Spruce creates a contact only with at least one of these. */
const identifying = ['givenName', 'familyName', 'phoneNumbers', 'faxNumbers', 'emailAddresses'];

/**
 * Checks that Spruce would create the contact.
 *
 * @param body the request body, without blanks
 * @throws InvalidInput when it has neither a name nor a phone number, fax number or email address
 */
export function assertCreatable(body: IDataObject): void {
	if (identifying.some((name) => name in body)) return;
	throw new InvalidInput(
		'First Name: a contact needs a name or a way to reach it',
		'Fill in First Name, Last Name, or a phone number, fax number or email address under Additional Fields.',
	);
}

function inE164<Row extends { value: string }>(rows: readonly Row[], label: string): Row[] {
	return rows.map((row) => ({ ...row, value: phoneNumberOf(row.value, label) }));
}

/** The rows that have a value. A label alone is not one. */
function filled<Row extends { value: string }>(rows: readonly Row[] = []): Row[] {
	return rows.filter(({ value }) => value.trim() !== '');
}
