import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isNotFound } from '../../client/errors/structuredError';
import { NotReady } from '../../values/NotReady';
import { path } from '../../values/path';

/** What has become of the contacts that the search listed. */
export interface CurrentContacts {
	/** The contacts as they are now. */
	current: IDataObject[];
	/** As the search listed them. */
	deleted: IDataObject[];
}

/**
 * Reads contacts anew. Spruce's search lags behind: a contact may have another name or number by now,
 * or may be gone since duplicates were merged.
 */
export async function currentContacts(
	client: SpruceClient,
	listed: readonly IDataObject[],
): Promise<CurrentContacts> {
	const current: IDataObject[] = [];
	const deleted: IDataObject[] = [];
	for (const contact of listed) {
		const read = await client
			.get(path`/contacts/${String(contact.id)}`)
			.catch((failure: unknown) => {
				if (!isNotFound(failure)) throw failure;
				return undefined;
			});
		if (read === undefined) deleted.push(contact);
		else current.push(read);
	}
	return { current, deleted };
}

/** For a contact that the search found, but that was deleted. */
export function deletedMeanwhile(): NotReady {
	return new NotReady(
		"The contact was deleted, but Spruce's search still lists it",
		'Nothing was changed. Run the item again in a minute: when the search no longer lists the contact, a new one is created.',
	);
}
