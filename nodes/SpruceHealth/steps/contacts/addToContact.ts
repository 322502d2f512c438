import type { IDataObject } from 'n8n-workflow';
import { path } from '../../values/path';
import type { SpruceClient } from '../../client/SpruceClient';
import { withoutBlanks } from '../../values/withoutBlanks';
import { contactAdditions } from '../../records/contact/contactAdditions';
import { completeContact } from './completeContact';
import type { ContactBody } from './contactBody';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Adds what was entered to a contact that exists: it loses no entry of its lists.
 *
 * @param found as the search shows it
 * @returns the contact as it is afterwards
 */
export async function addToContact(
	client: SpruceClient,
	found: IDataObject,
	entered: ContactBody,
): Promise<IDataObject> {
	const body = withoutBlanks(await completeContact(client, entered, 'Additional Fields'));
	const contactPath = path`/contacts/${String(found.id)}`;
	// The search lags behind: a list made from what it shows could lose what was just added.
	const hasLists = Object.values(body).some(Array.isArray);
	const contact = hasLists ? await client.get(contactPath) : found;
	const additions = contactAdditions(contact, body);
	if (Object.keys(additions).length === 0) return contact;
	const updated = await client.patch(contactPath, identifiedByBody(additions));
	return updated.duplicate === true ? await client.get(contactPath) : updated;
}
