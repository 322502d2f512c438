import type { IDataObject } from 'n8n-workflow';
import type { contactDetails } from '../../fields/contact/contactDetails';
import type { contactNames } from '../../fields/contact/contactNames';
import type { ParamsOf } from '../../framework/declare/params';
import type { CustomFieldValue } from './chosenFields';

type ContactInput = Partial<ParamsOf<[...typeof contactNames, ...typeof contactDetails]>>;

/** A contact as Spruce takes it, but for tags and custom fields that were entered by name. */
export interface ContactBody extends IDataObject {
	/** IDs or names. */
	tagIds: string[];
	/** With the ID or the name of each field. */
	organizationContactFields: CustomFieldValue[];
}

/** The body for creating or updating a contact, from what the user filled in; `completeContact` completes it. */
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

/** Rows whose value was left blank say nothing, even when they have a label. */
function filled<Row extends { value: string }>(rows: readonly Row[] = []): Row[] {
	return rows.filter(({ value }) => value.trim() !== '');
}
