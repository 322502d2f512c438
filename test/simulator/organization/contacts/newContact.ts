import type { Contact } from './Contact';
import type { Organization } from '../Organization';

/** A contact about whom nothing is known yet. */
export function newContact(organization: Organization, created: string): Contact {
	const id = organization.newId('entity');
	return {
		object: 'contact',
		id,
		displayName: '',
		gender: 'unknown',
		category: 'unknown',
		created,
		phoneNumbers: [],
		faxNumbers: [],
		emailAddresses: [],
		tags: [],
		organizationContactFields: [],
		customContactFields: [],
		integrationLinks: [],
		internalMemberIds: [organization.id],
		hasAccount: false,
		hasPendingInvite: false,
		canDelete: true,
		canEdit: true,
		appURL: `https://app.sprucehealth.com/org/${organization.id}/contact/${id}`,
		apiURL: `https://api.sprucehealth.com/v1/contacts/${id}`,
	};
}
