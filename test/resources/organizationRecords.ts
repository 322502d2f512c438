import type { Contact } from '../simulator/organization/contacts/Contact';
import type { Endpoint } from '../simulator/organization/Endpoint';
import type { Organization } from '../simulator/organization/Organization';

/** The first contact of the simulated organization for which the condition holds. */
export function contactWith(
	{ contacts }: Organization,
	isWanted: (contact: Contact) => boolean,
): Contact {
	const found = contacts.find(isWanted);
	if (!found) throw new Error('The simulated clinic has no such contact');
	return found;
}

/** A contact that may be updated. */
export function editableContact(organization: Organization): Contact {
	return contactWith(organization, ({ canEdit }) => canEdit);
}

/** A contact that secure messages can reach. */
export function contactWithAccount(organization: Organization): Contact {
	return contactWith(organization, ({ hasAccount }) => hasAccount);
}

/** A contact that secure messages cannot reach: without an account and without a pending invite. */
export function contactWithoutInvite(organization: Organization): Contact {
	return contactWith(organization, (contact) => !contact.hasAccount && !contact.hasPendingInvite);
}

/** The ID of the practice's first line over a channel. */
export function lineId({ internalEndpoints }: Organization, channel: Endpoint['channel']): string {
	const found = internalEndpoints.find(({ endpoint }) => endpoint.channel === channel);
	if (!found) throw new Error(`The simulated clinic has no ${channel} line`);
	return found.endpoint.id;
}
