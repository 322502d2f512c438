import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { ExplainedError } from '../../values/ExplainedError';
import type { ContactBody } from './contactBody';
import { postContact } from './postContact';

/** How long to look for a contact that was created before: the search lags behind. */
const searchLagSeconds = 10;

/**
 * Creates a contact once. When Spruce answers that it was created before, looks for the contact by its
 * phone numbers and email addresses.
 *
 * @param link to the other system that the caller links the contact to afterwards
 * @returns the contact, or `{ duplicate: true }` when it is not clear which contact was created
 * @throws InvalidInput when Spruce would not create the contact
 * @throws ExplainedError when it was created, cannot be found again, and has to be linked
 */
export async function createContact(
	client: SpruceClient,
	entered: ContactBody,
	link: IDataObject | undefined,
): Promise<IDataObject> {
	const { created, look } = await postContact(client, entered, link);
	if (created.duplicate !== true) return created;
	const found = look && (await client.waitFor(look, searchLagSeconds));
	if (found === undefined && link !== undefined) {
		throw new ExplainedError(
			'External ID: the contact was created, but is not linked to this ID',
			"Spruce's answer was lost on the way, and the search does not show which contact it is. Find the contact in Spruce and link it with Integration Link > Create. Otherwise the next run creates it again.",
		);
	}
	return found ?? created;
}
