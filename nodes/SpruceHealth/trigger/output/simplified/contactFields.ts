import type { IDataObject } from 'n8n-workflow';
import { objectsIn, valuesOf } from '../../../values/jsonObject';
import type { SpruceEvent } from '../../../records/event/SpruceEvent';
import { phoneOrAddress } from '../../../records/conversation/addressOf';

/** A contact: who it is, and the first of each way to reach it. */
export function contactFields({ object: contact, otherData = {} }: SpruceEvent): IDataObject {
	const { id, displayName, givenName, familyName, category, dateOfBirth, appURL } = contact;
	return {
		name: displayName,
		givenName,
		familyName,
		phone: firstOf(contact.phoneNumbers),
		email: firstOf(contact.emailAddresses),
		fax: firstOf(contact.faxNumbers),
		contactId: id,
		category,
		dateOfBirth,
		tags: valuesOf(contact.tags, 'value'),
		// Of a merge. It is not known whether Spruce sends them in the contact or beside it.
		deletedContactIds: otherData.deletedContactIds ?? contact.deletedContactIds,
		appURL,
	};
}

function firstOf(contactPoints: unknown): string {
	return phoneOrAddress(objectsIn(contactPoints).at(0)?.value);
}
