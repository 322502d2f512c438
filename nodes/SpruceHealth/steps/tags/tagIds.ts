import type { SpruceClient } from '../../client/SpruceClient';
import { namedRecords } from '../input/recordByName';
import { assertNotAnotherId } from '../input/assertNotAnotherId';
import { type ChosenTag, chosenTags, isTagId } from './chosenTags';

/** Where Spruce keeps the tags; contacts and conversations have different ones. */
export type TagsPath = '/contacts/tags' | '/conversations/tags';

/**
 * Finds out which tags are meant. Spruce is asked only when one was entered by its text.
 *
 * @param field what the editor calls the field, for messages
 * @throws InvalidInput when several tags have the text, or an entry is the ID of something else
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

/** The IDs of the tags; those that do not exist yet are created. */
export async function tagIds(
	client: SpruceClient,
	path: TagsPath,
	tags: readonly ChosenTag[],
): Promise<string[]> {
	const ids = new Set<string>();
	for (const { id, text } of tags) {
		ids.add(id ?? String((await client.findOrCreate(path, { value: text })).id));
	}
	return [...ids];
}
