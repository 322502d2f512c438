import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { contactAdditions } from '../../records/contact/contactAdditions';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { resolveTagsAndFields } from './resolveTagsAndFields';
import type { ContactBody } from './contactBody';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Updates an existing contact with what was entered. Its lists keep their entries and gain the new
 * ones.
 *
 * @param found the contact as the search returned it
 * @returns the contact after the update
 */
export async function addToContact(
	client: SpruceClient,
	found: IDataObject,
	entered: ContactBody,
): Promise<IDataObject> {
	const body = withoutBlanks(await resolveTagsAndFields(client, entered, 'Additional Fields'));
	const contactPath = path`/contacts/${String(found.id)}`;
	// The search lags behind: a list made from its result could lose an entry that was just added.
	const hasLists = Object.values(body).some(Array.isArray);
	const contact = hasLists ? await client.get(contactPath) : found;
	const additions = contactAdditions(contact, body);
	if (Object.keys(additions).length === 0) return contact;
	const updated = await client.patch(contactPath, identifiedByBody(additions));
	return updated.duplicate === true ? await client.get(contactPath) : updated;
}
