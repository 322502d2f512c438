import type { SpruceClient } from '../../client/SpruceClient';
import { namedRecords } from '../input/recordByName';
import { findListed, hasName } from '../effects/listedRecord';
import { assertNotAnotherId } from '../input/assertNotAnotherId';
import { type ChosenTag, chosenTags, isTagId } from './chosenTags';

/** The two lists of tags. Contacts and conversations have tags of their own. */
export type TagsPath = '/contacts/tags' | '/conversations/tags';

/**
 * Finds the tags that the user entered by ID or text. Reads Spruce's tags only when an entry is not
 * an ID.
 *
 * @param field what the editor calls the field, for messages
 * @throws InvalidInput when several tags have the same text, or an entry is the ID of another kind
 * of record
 */
export async function findTags(
	client: SpruceClient,
	path: TagsPath,
	entries: readonly string[],
	field: string,
): Promise<ChosenTag[]> {
	assertNotAnotherId(entries, 'tagIds', field);
	const tags = entries.every(isTagId) ? [] : await client.cachedList(path, 'tags');
	return chosenTags(entries, namedRecords(tags, 'value'), field);
}

/** Creates the tags that do not exist yet, and returns the IDs of all of them. */
export async function createMissingTags(
	client: SpruceClient,
	path: TagsPath,
	tags: readonly ChosenTag[],
): Promise<string[]> {
	const ids = new Set<string>();
	for (const { id, text } of tags) {
		const listed = { name: 'the tag', path, property: 'tags', isIt: hasName('value', text) };
		const find = async () => await findListed(client, listed);
		ids.add(id ?? String((await client.findOrCreate(path, { value: text }, find)).id));
	}
	return [...ids];
}
