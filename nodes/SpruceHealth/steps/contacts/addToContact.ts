import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { contactAdditions } from '../../records/contact/contactAdditions';
import { isNotFound } from '../../client/errors/structuredError';
import { NotReady } from '../../values/NotReady';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { resolveTagsAndFields } from './resolveTagsAndFields';
import type { ContactBody } from './contactBody';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Updates an existing contact with what was entered. Its lists keep their entries and gain the new
 * ones. Writes nothing if the contact already has everything: a write would start every workflow that
 * waits for changed contacts.
 *
 * @param found the contact as the search returned it
 * @returns the contact after the update
 * @throws NotReady when the contact was deleted a moment ago
 */
export async function addToContact(
	client: SpruceClient,
	found: IDataObject,
	entered: ContactBody,
): Promise<IDataObject> {
	const body = withoutBlanks(await resolveTagsAndFields(client, entered, 'Additional Fields'));
	const contactPath = path`/contacts/${String(found.id)}`;
	// The search lags behind: a list made from its result could lose an entry that was just added.
	const contact = await client.get(contactPath).catch(explainDeletion);
	const additions = contactAdditions(contact, body);
	if (Object.keys(additions).length === 0) return contact;
	const updated = await client.patch(contactPath, identifiedByBody(additions));
	return updated.duplicate === true ? await client.get(contactPath) : updated;
}

function explainDeletion(failure: unknown): never {
	if (!isNotFound(failure)) throw failure;
	throw new NotReady(
		"The contact was deleted, but Spruce's search still lists it",
		'Nothing was changed. Run the item again in a minute: when the search no longer lists the contact, a new one is created.',
	);
}
