import { announce } from '../announce';
import type { Contact } from './Contact';
import type { Organization } from '../Organization';

/**
 * Makes one contact of several, as people do in Spruce's app: the survivor gets what the others
 * have, in its conversations too, and the others are gone. Reported of production: the event is the
 * survivor with `deletedContactIds`.
 */
export function mergeContacts(
	organization: Organization,
	survivor: Contact,
	others: Contact[],
): void {
	const deletedContactIds = others.map(({ id }) => id);
	for (const other of others) {
		survivor.phoneNumbers.push(...other.phoneNumbers);
		survivor.faxNumbers.push(...other.faxNumbers);
		survivor.emailAddresses.push(...other.emailAddresses);
		survivor.tags.push(
			...other.tags.filter(({ id }) => !survivor.tags.some((tag) => tag.id === id)),
		);
		organization.contacts.splice(organization.contacts.indexOf(other), 1);
	}
	const heir = (id: string) => (deletedContactIds.includes(id) ? survivor.id : id);
	for (const conversation of organization.conversations) {
		const ids = conversation.associatedContactIds.map(heir);
		conversation.associatedContactIds = [...new Set(ids)];
		for (const participant of conversation.externalParticipants) {
			if (participant.contact) participant.contact = heir(participant.contact);
		}
	}
	announce(organization, 'contact.merged', { ...survivor, deletedContactIds });
}
