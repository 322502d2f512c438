import { announce } from '../announce';
import type { Contact } from './Contact';
import { displayNameOf } from './applyContactInput';
import { newContact } from './newContact';
import { toDisplay } from './phoneNumber';
import type { Organization } from '../Organization';

/** Who a patient is, and by what number the clinic reaches them, if by any. */
export interface NewDetails extends Partial<Contact> {
	phone?: string;
}

/** Adds a patient, as the front desk does in the Spruce app. */
export function addContact(organization: Organization, { phone, ...details }: NewDetails): Contact {
	const contact = newContact(organization, new Date().toISOString());
	const id = organization.newId('entityContact');
	if (phone) contact.phoneNumbers = [{ id, value: phone, displayValue: toDisplay(phone) }];
	Object.assign(contact, { category: 'patient' }, details);
	contact.displayName = displayNameOf(contact);
	organization.contacts.push(contact);
	announce(organization, 'contact.created', contact);
	return contact;
}
