import { newContact } from '../../simulator/organization/contacts/newContact';
import type { Organization } from '../../simulator/startSimulator';

const tag = { object: 'tag', id: 'tag_no_texts', value: 'No texts' } as const;

/** Adds a contact who has the tag that the examples know: they text them nothing. */
export function addWithoutTexts(organization: Organization, phone: string): void {
	organization.contacts.push({
		...newContact(organization, new Date().toISOString()),
		displayName: `Wants no texts ${phone}`,
		phoneNumbers: [{ id: `cp_${phone}`, value: phone }],
		tags: [tag],
	});
}
