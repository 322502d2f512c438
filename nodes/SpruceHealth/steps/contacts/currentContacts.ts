import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { isNotFound } from '../../client/errors/structuredError';
import { NotReady } from '../../values/NotReady';
import { path } from '../../values/path';

/**
 * Reads contacts anew. Spruce's search lags behind: a contact may have another name or number by now,
 * or may be gone since duplicates were merged. Whoever is not there is left out.
 */
export async function currentContacts(
	client: SpruceClient,
	listed: readonly IDataObject[],
): Promise<IDataObject[]> {
	const current: IDataObject[] = [];
	for (const { id } of listed) {
		const contact = await readIfThere(client, String(id));
		if (contact !== undefined) current.push(contact);
	}
	return current;
}

/**
 * Reads the contacts that this process has noted and that the search does not list. Whoever is gone was
 * deleted, and is forgotten. But whoever was created within the last minute is not there yet: creating
 * the contact again would make a double, so the item fails.
 *
 * @throws NotReady for a contact that is not there yet
 */
export async function notedContacts(
	client: SpruceClient,
	ids: readonly string[],
): Promise<IDataObject[]> {
	const current: IDataObject[] = [];
	for (const id of ids) {
		const contact = await readIfThere(client, id);
		if (contact !== undefined) current.push(contact);
		else if (client.contactMemory.isYoung(id)) throw notThereYet(id);
		else client.contactMemory.forget(id);
	}
	return current;
}

async function readIfThere(client: SpruceClient, id: string): Promise<IDataObject | undefined> {
	return await client.get(path`/contacts/${id}`).catch((failure: unknown) => {
		if (!isNotFound(failure)) throw failure;
		return undefined;
	});
}

function notThereYet(id: string): NotReady {
	return new NotReady(
		'The contact was created a moment ago, but Spruce Health does not find it yet',
		`Nothing was changed. Run the item again in a minute. The contact is ${id}. If it was deleted meanwhile, a new one is created then.`,
	);
}

/** For a contact that could be read, but not updated, because Spruce does not find it. */
export function deletedMeanwhile(): NotReady {
	return new NotReady(
		'Spruce Health found the contact, but not when it was to be updated',
		'Nothing was changed. The contact was probably deleted a moment ago. Run the item again in a minute: if the contact is gone then, a new one is created.',
	);
}
