import type { IDataObject } from 'n8n-workflow';
import type { ParamsOf } from '../framework/params';
import type { contactDetails } from './contactDetails';
import type { contactNames } from './contactNames';

type ContactInput = Partial<ParamsOf<[...typeof contactNames, ...typeof contactDetails]>>;

/** The body for creating or updating a contact, from what the user filled in. */
export function contactBody(input: ContactInput): IDataObject {
	return {
		...input,
		emailAddresses: filled(input.emailAddresses?.emailAddress),
		faxNumbers: filled(input.faxNumbers?.faxNumber),
		phoneNumbers: filled(input.phoneNumbers?.phoneNumber),
		organizationContactFields: filled(input.organizationContactFields?.field),
	} as IDataObject;
}

/** Rows whose value was left blank say nothing, even when they have a label. */
function filled(rows: ReadonlyArray<{ value: string }> = []): ReadonlyArray<{ value: string }> {
	return rows.filter(({ value }) => value.trim() !== '');
}
