import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { structuredErrorOf } from '../../client/errors/structuredError';
import type { ListOptions } from '../../client/reads/ListOptions';
import { withSpellings } from './withSpellings';

/** Where it is kept that the search takes phone numbers in E.164 form only. */
interface SearchMemory {
	readonly searchTakesOnlyE164: boolean;
	noteSearchTakesOnlyE164(): void;
}

/**
 * Searches contacts. Spruce does not document how its search compares phone numbers, so it gets them in
 * every documented spelling. If it refuses that, it gets them in E.164 form alone, as it does from then on.
 *
 * @param options `body`: the search, with phone numbers in E.164 form
 * @param memory apart for long lists, which may be refused for their length
 */
export async function searchContacts(
	client: SpruceClient,
	options: ListOptions & { body: IDataObject },
	memory: SearchMemory = client.contactMemory,
): Promise<IDataObject[]> {
	const search = async (body: IDataObject) =>
		await client.list('/contacts/search', 'contacts', { ...options, body });
	const spelled = withSpellings(options.body);
	const known = [memory, client.contactMemory];
	if (spelled === undefined || known.some(({ searchTakesOnlyE164 }) => searchTakesOnlyE164)) {
		return await search(options.body);
	}
	return await search(spelled).catch(async (failure: unknown) => {
		if (structuredErrorOf(failure)?.reason !== 'refused') throw failure;
		const found = await search(options.body);
		memory.noteSearchTakesOnlyE164();
		return found;
	});
}
