import type { Contact } from '../../simulator/organization/contacts/Contact';
import { newContact } from '../../simulator/organization/contacts/newContact';
import type { Tag } from '../../simulator/organization/contacts/Tag';
import type { Organization } from '../../simulator/organization/Organization';

/** Saves a patient in the simulated organization, with tags that it has or gets. */
export function addPatient(
	organization: Organization,
	phone: string,
	displayName: string,
	tags: readonly string[] = [],
): Contact {
	const contact: Contact = {
		...newContact(organization, new Date().toISOString()),
		displayName,
		category: 'patient',
		phoneNumbers: [{ id: organization.newId('entityContact'), value: phone }],
		tags: tags.map((name) => tagNamed(organization, name)),
	};
	organization.contacts.push(contact);
	return contact;
}

function tagNamed({ contactTags, newId }: Organization, value: string): Tag {
	const existing = contactTags.find((tag) => tag.value === value);
	if (existing !== undefined) return existing;
	const tag: Tag = { object: 'tag', id: newId('tag'), value };
	contactTags.push(tag);
	return tag;
}
