import type { IDataObject } from 'n8n-workflow';
import type { contactDetails } from '../../fields/contact/contactDetails';
import type { contactNames } from '../../fields/contact/contactNames';
import type { ParamsOf } from '../../framework/declare/params';
import { InvalidInput } from '../../values/InvalidInput';
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
	/** The ID of each member. From a sheet, it may still be a name. */
	internalMemberIds: string[];
}

/** The body for creating or updating a contact, from what the user filled in. */
export function contactBody(input: ContactInput): ContactBody {
	return {
		...input,
		emailAddresses: filled(input.emailAddresses?.emailAddress),
		faxNumbers: filled(input.faxNumbers?.faxNumber),
		internalMemberIds: [...(input.internalMemberIds ?? [])],
		organizationContactFields: filled(input.organizationContactFields?.field),
		phoneNumbers: filled(input.phoneNumbers?.phoneNumber),
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
		'Fill in First Name, Last Name, or a phone number, fax number or email address.',
	);
}

/** The rows that have a value. A label alone is not one. */
function filled<Row extends { value: string }>(rows: readonly Row[] = []): Row[] {
	return rows.filter(({ value }) => value.trim() !== '');
}
