import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { noteWrittenBefore } from '../../client/errors/failureNotes';
import { objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';
import { isSameLink } from './integrationLinks';
import { identifiedByBody } from '../../client/writes/WriteContent';

const otherUrl =
	'A Link URL was not stored, because the contact is already linked to its External ID with another one. To replace it, delete the link first with Integration Link > Delete.';

/**
 * Links a contact to its record in another system, unless it is linked already.
 *
 * @param link the request body: `{ type, externalId, url }`
 * @param hint told when the link has another URL, which Spruce cannot change
 * @returns the contact with the link
 */
export async function linkContact(
	client: SpruceClient,
	contact: IDataObject,
	link: IDataObject,
	hint: (message: string) => void,
): Promise<IDataObject> {
	const links = objectsIn(contact.integrationLinks);
	const known = links.find((one) => isSameLink(one, link));
	if (known !== undefined) {
		if (link.url && known.url !== link.url) hint(otherUrl);
		return contact;
	}
	const id = String(contact.id);
	await client
		.post(path`/contacts/${id}/integrationlinks`, identifiedByBody(link))
		.catch((failure: unknown) => {
			noteWrittenBefore(
				failure,
				`The contact itself was saved: ${id}. Without the link, a new execution does not find it by its External ID and may create it again.`,
			);
			throw failure;
		});
	return { ...contact, integrationLinks: [...links, { ...withoutBlanks(link), contactId: id }] };
}
