import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { structuredErrorOf } from '../../client/errors/structuredError';
import type { ListOptions } from '../../client/reads/ListOptions';
import { withSpellings } from './withSpellings';

/**
 * Searches contacts. Spruce does not document how its search compares phone numbers, so it gets them in
 * every documented spelling. If it refuses that, it gets them in E.164 form alone, as it does from then on.
 *
 * @param options `body`: the search, with phone numbers in E.164 form
 */
export async function searchContacts(
	client: SpruceClient,
	options: ListOptions & { body: IDataObject },
): Promise<IDataObject[]> {
	const search = async (body: IDataObject) =>
		await client.list('/contacts/search', 'contacts', { ...options, body });
	const spelled = withSpellings(options.body);
	if (spelled === undefined || client.contactMemory.searchTakesOnlyE164) {
		return await search(options.body);
	}
	return await search(spelled).catch(async (failure: unknown) => {
		if (structuredErrorOf(failure)?.reason !== 'refused') throw failure;
		const found = await search(options.body);
		client.contactMemory.noteSearchTakesOnlyE164();
		return found;
	});
}
