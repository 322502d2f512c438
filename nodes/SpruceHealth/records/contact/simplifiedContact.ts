import type { IDataObject } from 'n8n-workflow';
import { valuesOf, withoutMissing } from '../../values/jsonObject';

/** Who a contact is and how to reach it, with phone numbers, email addresses and tags as plain text. */
export function simplifiedContact(contact: IDataObject): IDataObject {
	const { id, displayName, givenName, familyName, category, dateOfBirth, appURL } = contact;
	const simplified: IDataObject = {
		id,
		displayName,
		givenName,
		familyName,
		category,
		dateOfBirth,
		phoneNumbers: valuesOf(contact.phoneNumbers, 'value'),
		emailAddresses: valuesOf(contact.emailAddresses, 'value'),
		tags: valuesOf(contact.tags, 'value'),
		appURL,
	};
	// Only Create or Update adds it. Left out here, most records need no copy without it.
	if (contact.isNew !== undefined) simplified.isNew = contact.isNew;
	return withoutMissing(simplified);
}
