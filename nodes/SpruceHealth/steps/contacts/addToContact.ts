import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { changesContact } from '../../records/contact/changesContact';
import { contactAdditions } from '../../records/contact/contactAdditions';
import { isNotFound } from '../../client/errors/structuredError';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { patchedRecord } from '../effects/patchedRecord';
import { deletedMeanwhile } from './currentContacts';
import { labelsOfNew } from './DetailLabels';
import { resolveTagsAndFields } from './resolveTagsAndFields';
import type { ContactBody } from './contactBody';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Updates an existing contact with what was entered. Its lists keep their entries and gain the new
 * ones. Writes nothing if the contact already has everything: a write would start every workflow that
 * waits for changed contacts.
 *
 * @param contact as it is now, not as the search shows it: a list made from an old one could lose an
 * entry that was just added
 * @returns the contact after the update
 * @throws NotReady when the contact was deleted a moment ago
 */
export async function addToContact(
	client: SpruceClient,
	contact: IDataObject,
	entered: ContactBody,
): Promise<IDataObject> {
	const body = withoutBlanks(await resolveTagsAndFields(client, entered, labelsOfNew));
	const contactPath = path`/contacts/${String(contact.id)}`;
	const additions = contactAdditions(contact, body);
	if (Object.keys(additions).length === 0) return contact;
	const effect = patchedRecord(client, contactPath, 'contact', additions, changesContact);
	const updated = await client
		.patch(contactPath, identifiedByBody(additions), { effect })
		.catch((failure: unknown) => {
			throw isNotFound(failure) ? deletedMeanwhile() : failure;
		});
	return updated.duplicate === true ? await client.get(contactPath) : updated;
}
