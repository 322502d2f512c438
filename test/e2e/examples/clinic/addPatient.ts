import type { Contact } from '../../../simulator/organization/contacts/Contact';
import { addContact } from '../../../simulator/organization/contacts/addContact';
import type { Tag } from '../../../simulator/organization/contacts/Tag';
import type { Organization } from '../../../simulator/organization/Organization';

/** Saves a patient in the simulated organization, with tags that it has or gets. */
export function addPatient(
	organization: Organization,
	phone: string,
	name: string,
	tags: readonly string[] = [],
): Contact {
	const existing = tags.map((tag) => tagNamed(organization, tag));
	return addContact(organization, { phone, givenName: name, tags: existing });
}

function tagNamed({ contactTags, newId }: Organization, value: string): Tag {
	const existing = contactTags.find((tag) => tag.value === value);
	if (existing !== undefined) return existing;
	const tag: Tag = { object: 'tag', id: newId('tag'), value };
	contactTags.push(tag);
	return tag;
}
